package rangefinder.aggregate.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rangefinder.action.Trait;
import rangefinder.schema.Claim;
import rangefinder.schema.TopicClass;
import rangefinder.table.Table;

/** What a claim's number measures, in words: killed, troops dispatched. */
public final class Measures {

    private record Participle(String word, boolean befalls) {}

    /** Not to be added to people: "300 families displaced". */
    private static final String HOUSEHOLDS = "households";
    /** "Most estimates range from 800 to 2,000": of what, nothing near says. */
    private static final String ESTIMATED = "estimated";
    private static final Map<String, Participle> ACTIONS = actions();

    private Measures() {}

    /** Null where the claim has no action, so that nothing can be compared with it; but figures that are only put or given may be compared among themselves. */
    public static String of(Claim claim) {
        if (claim.getAction() == null) {
            return isUnsaid(claim) ? ESTIMATED : null;
        }
        Participle participle = row(claim.getAction());
        String what = claim.getCountedClass() != null ? claim.getCountedClass() : claim.getCounted();
        return participle.befalls && !HOUSEHOLDS.equals(what) || what == null ? participle.word : what + " " + participle.word;
    }

    /** What befalls people and things is an incident unless somebody says otherwise, the rest a campaign; so is a crowd, which each side estimates and no report counts. */
    public static TopicClass usualClass(Claim claim) {
        return row(claim.getAction()).befalls && !Trait.GATHERING.of(claim.getAction()) ? TopicClass.INCIDENT : TopicClass.CAMPAIGN;
    }

    /** Whether the participle alone names the measure. */
    public static boolean befalls(Claim claim) {
        return row(claim.getAction()).befalls;
    }

    static boolean befalls(String action) {
        return row(action).befalls;
    }

    /** The participle of an action: killed, dispatched. */
    static String participle(String action) {
        return row(action).word;
    }

    private static boolean isUnsaid(Claim claim) {
        return claim.getBecause().stream().anyMatch(reason -> reason.getPart().equals("action") && reason.getRule().equals("counted-unsaid"));
    }

    private static Participle row(String action) {
        return action == null ? new Participle(ESTIMATED, true) : ACTIONS.getOrDefault(action, regular(action.toLowerCase(Locale.ROOT)));
    }

    private static Participle regular(String verb) {
        if (verb.endsWith("e")) {
            return new Participle(verb + "d", false);
        }
        boolean consonantBeforeY = verb.endsWith("y") && !verb.matches(".*[aeou]y");
        return new Participle(consonantBeforeY ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed", false);
    }

    private static Map<String, Participle> actions() {
        Map<String, Participle> actions = new HashMap<>();
        for (List<String> row : Table.read(Measures.class, "measures.tsv", 3)) {
            actions.put(row.get(0), new Participle(row.get(1), row.get(2).equals("yes")));
        }
        return actions;
    }
}
