package rangefinder.aggregate.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rangefinder.aggregate.topic.Figures;

/**
 * Statements that count one happening by different conventions, and so do not contradict each other: with the perpetrator among the
 * victims, or without. What the words say is read from each article; here it is seen who differs from whom by that.
 */
final class Conventions {

    static final String IN = "PERPETRATOR_IN";
    static final String OUT = "PERPETRATOR_OUT";

    /** More perpetrators than die at any one place: a larger gap has another reason. */
    private static final double MOST_PERPETRATORS = 5;

    private Conventions() {}

    /** Whether the higher of two differs from the lower only by counting the perpetrators in. */
    static boolean explains(Voiced lower, Voiced higher) {
        double gap = higher.value().figure() - lower.value().figure();
        return gap > 0 && gap <= MOST_PERPETRATORS && (counts(higher, IN) && !counts(lower, IN) || counts(lower, OUT) && !counts(higher, OUT));
    }

    /** One sentence for each pair of neighbouring values that a convention explains, lowest first. */
    static List<String> of(List<Voiced> voices) {
        List<Voiced> sorted = voices.stream().filter(v -> v.voice().getWhole()).sorted(Comparator.comparing((Voiced v) -> v.value().figure())
            .thenComparing(v -> v.voice().getConventions().isEmpty()).thenComparing(v -> v.voice().getOriginator())).toList();
        List<String> sentences = new ArrayList<>();
        for (Voiced lower : sorted) {
            sorted.stream().filter(higher -> explains(lower, higher)).map(higher -> sentence(lower, higher)).filter(s -> !sentences.contains(s)).forEach(sentences::add);
        }
        return List.copyOf(sentences);
    }

    private static boolean counts(Voiced voiced, String convention) {
        return voiced.voice().getConventions().contains(convention);
    }

    private static String sentence(Voiced lower, Voiced higher) {
        return Figures.number(higher.value().figure()) + " counts the perpetrator in, " + Figures.number(lower.value().figure()) + " leaves them out";
    }
}
