package rangefinder.enrich.attribution;

import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.SourceKind;

/** Who or what can be cited: people, bodies, countries by name, documents and data; not ideas, things and "it is said". */
final class Speakers {

    private static final Vocabulary WORDS = Vocabulary.beside(Speakers.class, "speaker-words.tsv");
    private static final Set<String> PRONOUNS = WORDS.words("PRONOUNS");
    static final Set<String> DAYS = WORDS.words("DAYS");
    private static final Set<String> SHARES = WORDS.words("SHARES");
    private static final Set<SourceKind> DISTANT = Set.of(SourceKind.researcher, SourceKind.medium);

    private final CueWords words;
    private final SourceKinds kinds;

    Speakers(CueWords words, SourceKinds kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    boolean canSpeak(Tree tree, int head) {
        String tag = tree.tag(head);
        String lower = tree.token(head).lower();
        if (DAYS.contains(lower) || SHARES.contains(lower) || isQuestion(tree, head)) {
            return false;
        }
        if (tag.startsWith("NNP")) {
            return true;
        }
        if (tag.startsWith("VB") || tag.startsWith("JJ") && head + 1 < tree.size() && tree.token(head + 1).text().equals(",")) {
            return head == 0 && isName(tree, head);
        }
        if (tag.startsWith("PRP") || !tree.isNoun(head)) {
            return PRONOUNS.contains(lower) || tag.equals("CD") && lower.indexOf(':') < 0 && tree.child(head, "acl", "det") < 0 || kinds.of(lower).isPresent();
        }
        return isName(tree, head) || isWords(tree.lemma(head)) || kinds.of(lower).isPresent() || kinds.of(tree.lemma(head)).isPresent() || isPersonOrBody(tree.lemma(head));
    }

    /** No day and no share, which somebody else tells. */
    boolean isNoMeasure(Tree tree, int head) {
        return !DAYS.contains(tree.token(head).lower()) && !SHARES.contains(tree.token(head).lower());
    }

    /** Researchers and media, who are seldom where the happening is; officials and witnesses are. */
    boolean isDistant(Phrase phrase) {
        return kinds.of(phrase).filter(DISTANT::contains).isPresent();
    }

    /** By its words, by the table of organisations, or a short name that could be one. */
    boolean isMedium(Phrase phrase) {
        Tree tree = phrase.tree();
        Optional<SourceKind> kind = kinds.of(phrase);
        kind = kind.isPresent() ? kind : Gazetteer.world().find(tree.sentence().words(phrase.first(), phrase.last())).map(Entry::kind);
        boolean acronym = phrase.first() == phrase.last() && tree.token(phrase.head()).text().length() > 1 && tree.token(phrase.head()).text().chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        return kind.map(SourceKind.medium::equals).orElse(acronym);
    }

    private boolean isWords(String lemma) {
        return words.noun(lemma) != null && words.noun(lemma) != CueWords.CueNoun.WILL;
    }

    /** "Who says that nine sank?". */
    private static boolean isQuestion(Tree tree, int head) {
        return tree.tag(head).startsWith("W") && (head == 0 || tree.token(head - 1).text().equals("\"") || tree.token(head - 1).text().equals(":"));
    }

    /** A name that the tagger took for a common noun; at the start of a sentence one without an article. */
    private static boolean isName(Tree tree, int head) {
        return Character.isUpperCase(tree.token(head).text().charAt(0)) && (head > 0 || tree.child(head, "det", "nmod:poss") < 0);
    }

    static boolean isPersonOrBody(String lemma) {
        int kind = Dictionary.english().nounClass(lemma);
        return kind == Dictionary.PERSON || kind == Dictionary.GROUP || kind == Dictionary.TOLD || kind == 0;
    }
}
