package rangefinder.enrich.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Table;

/** The words that announce somebody's words: {@code cue-verbs.tsv} and {@code cue-nouns.tsv}. */
final class CueWords {

    /** What a cue verb can introduce; what somebody wills is ascribed to him, but the figure comes from whoever tells of it. */
    enum Takes { ANY, CLAUSE, QUOTE, OF, WILL }

    /** @param strength 0 to 6 on the ICD 203 scale; null where the verb gives none */
    record CueVerb(Takes takes, Integer strength) {}

    /**
     * Somebody's words; a document or data that can speak for itself; the same, but holding more than it says ("in the book"); raw
     * evidence, which speaks only where nobody holds it.
     */
    enum CueNoun { WORDS, FINDING, RECORD, EVIDENCE }

    private static final CueVerb TELLING = new CueVerb(Takes.QUOTE, null);

    private final Map<String, CueVerb> verbs = new HashMap<>();
    private final Map<String, CueNoun> nouns = new HashMap<>();

    CueWords() {
        for (List<String> row : Table.read(CueWords.class, "cue-verbs.tsv")) {
            verbs.put(row.get(0), new CueVerb(Takes.valueOf(row.get(1)), row.get(2).isEmpty() ? null : Integer.valueOf(row.get(2))));
        }
        for (List<String> row : Table.read(CueWords.class, "cue-nouns.tsv")) {
            nouns.put(row.get(0), CueNoun.valueOf(row.get(1)));
        }
    }

    /** Null where the verb is no cue. */
    CueVerb verb(String lemma) {
        return verbs.get(lemma);
    }

    /** The same before "that", where any verb of telling or knowing is one. */
    CueVerb verbBeforeThat(String lemma) {
        int kind = Dictionary.english().verbClass(lemma);
        return verbs.containsKey(lemma) || kind != Dictionary.COMMUNICATION && kind != Dictionary.COGNITION ? verbs.get(lemma) : TELLING;
    }

    /** Null where the noun is no cue. */
    CueNoun noun(String lemma) {
        return nouns.get(lemma);
    }
}
