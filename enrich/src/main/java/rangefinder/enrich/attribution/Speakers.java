package rangefinder.enrich.attribution;

import java.util.Set;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;

/** Who or what can be cited: people, bodies, countries by name, documents and data; not ideas, things and "it is said". */
final class Speakers {

    private static final Set<String> PRONOUNS = Set.of("i", "he", "she", "they", "we", "you", "who", "some", "others", "many", "both", "several", "another", "anyone", "nobody", "everyone", "most", "it");
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday");
    /** WordNet's noun classes. */
    private static final int COMMUNICATION = 10;

    private final CueWords words;
    private final SourceKinds kinds;

    Speakers(CueWords words, SourceKinds kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    boolean canSpeak(Tree tree, int head) {
        String tag = tree.tag(head);
        String lower = tree.token(head).lower();
        if (DAYS.contains(lower)) {
            return false;
        }
        if (tag.startsWith("NNP")) {
            return true;
        }
        if (tag.startsWith("PRP") || !tree.isNoun(head)) {
            return PRONOUNS.contains(lower) || tag.equals("CD") || kinds.of(lower).isPresent();
        }
        return words.noun(tree.lemma(head)) != null || kinds.of(lower).isPresent() || kinds.of(tree.lemma(head)).isPresent() || isPersonOrBody(tree.lemma(head));
    }

    private static boolean isPersonOrBody(String lemma) {
        int kind = Dictionary.english().nounClass(lemma);
        return kind == Dictionary.PERSON || kind == Dictionary.GROUP || kind == COMMUNICATION || kind == 0;
    }
}
