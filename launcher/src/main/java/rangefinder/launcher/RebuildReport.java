package rangefinder.launcher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicDefinitions;
import rangefinder.schema.RosterEntry;

/** What a rebuilt generation would change, and what about it is the reason. */
record RebuildReport(RosterEntry before, RosterEntry after, List<EstimateDifference> differences) {

    private static final int MOST_SHOWN = 200;

    /** The same on some topics only; on all where none is named. */
    RebuildReport on(List<String> topics) {
        return topics.isEmpty() ? this
            : new RebuildReport(before, after, differences.stream().filter(difference -> topics.contains(difference.topic())).toList());
    }

    void print(PrintStream out) {
        lines().forEach(out::println);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(after.getName() + " beside " + before.getName() + ": " + (causes().isEmpty() ? "the same code, definitions and grades" : String.join("; ", causes())));
        if (differences.isEmpty()) {
            lines.add("No topic differs: all digests are equal.");
            return lines;
        }
        Map<EstimateDifference.Kind, Long> counts = differences.stream().collect(Collectors.groupingBy(EstimateDifference::kind, Collectors.counting()));
        lines.add(differences.size() + " topics differ: " + counts.getOrDefault(EstimateDifference.Kind.NEW, 0L) + " new, "
            + counts.getOrDefault(EstimateDifference.Kind.VANISHED, 0L) + " vanish, " + counts.getOrDefault(EstimateDifference.Kind.INPUT, 0L)
            + " rest on other claims, " + counts.getOrDefault(EstimateDifference.Kind.RESULT, 0L) + " give other numbers from the same claims.");
        differences.stream().limit(MOST_SHOWN).forEach(difference -> {
            lines.add("  " + difference.topic() + "  " + difference.title() + "  (" + reason(difference) + ")");
            difference.moves().forEach(move -> lines.add("      " + move));
        });
        if (differences.size() > MOST_SHOWN) {
            lines.add("  and " + (differences.size() - MOST_SHOWN) + " more; --topics shows those you name");
        }
        return lines;
    }

    private List<String> causes() {
        List<String> causes = new ArrayList<>();
        if (!before.getCode().equals(after.getCode())) {
            causes.add("rules " + before.getCode() + " → " + after.getCode());
        }
        if (!changedDefinitions().isEmpty()) {
            causes.add("definitions changed: " + String.join(", ", changedDefinitions()));
        }
        if (!before.getGrades().equals(after.getGrades())) {
            causes.add("grades " + before.getGrades() + " → " + after.getGrades());
        }
        if (after.getExtractor() != null) {
            causes.add("claims read anew by " + after.getExtractor());
        }
        if (causes.isEmpty() && !before.getRules().equals(after.getRules())) {
            causes.add("tables changed");
        }
        return causes;
    }

    private String reason(EstimateDifference difference) {
        String cause = changedDefinitions().contains(difference.topic()) ? "definition" : causes().isEmpty() ? "nothing that was configured" : String.join("; ", causes());
        return switch (difference.kind()) {
            case NEW -> "new: " + cause;
            case VANISHED -> "vanishes: " + cause;
            case INPUT -> "other claims: " + cause;
            case RESULT -> "same claims: " + cause;
        };
    }

    private List<String> changedDefinitions() {
        Map<String, TopicDefinition> old = definitions(before);
        Map<String, TopicDefinition> now = definitions(after);
        Set<String> ids = new HashSet<>(old.keySet());
        ids.addAll(now.keySet());
        return ids.stream().filter(id -> !(old.containsKey(id) && old.get(id).equals(now.get(id)))).sorted().toList();
    }

    private static Map<String, TopicDefinition> definitions(RosterEntry entry) {
        return TopicDefinitions.parse(entry.getDefinitions(), entry.getName()).stream().collect(Collectors.toMap(TopicDefinition::id, Function.identity()));
    }
}
