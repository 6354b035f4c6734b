package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.enrich.text.Tree;
import rangefinder.schema.Lane;
import rangefinder.table.Table;

/** Words that put what they govern into the future or into a mere possibility: the table {@code lanes.tsv}. Null where it has none. */
final class LaneWords {

    /** @param strength 0 to 6 on the ICD 203 scale where the word gives one, else null */
    record Mark(Lane lane, Integer strength) {}

    private final Map<String, Mark> marks = new HashMap<>();

    LaneWords() {
        for (List<String> row : Table.read(LaneWords.class, "lanes.tsv")) {
            Integer strength = row.get(3).isEmpty() ? null : Integer.valueOf(row.get(3));
            marks.put(row.get(1) + row.get(0), new Mark(Lane.valueOf(row.get(2)), strength));
        }
    }

    Mark modal(String word) {
        return marks.get("M" + word);
    }

    /** Of an action that somebody decides on. */
    Mark intended(String action) {
        return marks.get("I" + action);
    }

    Mark conjunction(String word) {
        return marks.get("P" + word);
    }

    /** "Are being prepared", "was scheduled". */
    Mark passive(String lemma) {
        return marks.get("X" + lemma);
    }

    /** Of a verb, noun or adjective that an infinitive or a clause hangs from: "plans to", "a bid to", "likely to". */
    Mark governing(Tree tree, int word) {
        return tree.isVerb(word) ? marks.get("V" + tree.lemma(word)) : marks.get((tree.isNoun(word) ? "N" : "A") + tree.token(word).lower());
    }

    /** Of a verb whose object has not come about: "expects 300 guests". */
    Mark ofObject(String lemma) {
        return marks.get("O" + lemma);
    }

    /** Of a noun whose content has not: "a target of 300". */
    Mark ofContent(String lemma) {
        return marks.get("C" + lemma);
    }

    /** Of a verb that asks for something: "asked the packer for 300 crates". */
    Mark ofRequest(String lemma) {
        return marks.get("R" + lemma);
    }

    /** Of a word beside the counted noun: "the planned 300 flats". */
    Mark beside(String word) {
        return marks.get("D" + word);
    }
}
