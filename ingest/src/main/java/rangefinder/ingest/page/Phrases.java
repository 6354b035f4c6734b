package rangefinder.ingest.page;

import java.util.TreeSet;

/** Phrases with which a line may begin, found without trying each. */
final class Phrases {

    private final TreeSet<String> phrases = new TreeSet<>();

    /** A phrase of which a shorter one is the beginning adds nothing and would hide the shorter one. */
    void add(String phrase) {
        if (!beginning(phrase)) {
            phrases.tailSet(phrase).removeIf(longer -> longer.startsWith(phrase));
            phrases.add(phrase);
        }
    }

    boolean beginning(String text) {
        String nearest = phrases.floor(text);
        return nearest != null && text.startsWith(nearest);
    }
}
