package rangefinder.enrich.time;

import java.time.LocalDate;
import java.util.List;
import rangefinder.enrich.text.Sentence;

/** Reads the time expressions of a sentence and resolves them against the article's date. Immutable, safe for threads, linear in the sentence. */
public final class TimeResolver {

    private TimeResolver() {}

    public static TimeResolver english() {
        return new TimeResolver();
    }

    /**
     * The time expressions of a sentence in the order of the text.
     *
     * @param sentence  tags are used where they are there, and may be empty
     * @param published day of the article; null leaves relative expressions unresolved
     * @param earlier   mentions of the sentences before in the same article, nearest last: what "the same day" and "two days later" refer to
     */
    public List<TimeMention> mentions(Sentence sentence, LocalDate published, List<TimeMention> earlier) {
        return List.of();
    }
}
