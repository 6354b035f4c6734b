package rangefinder.enrich.text;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tags that cannot be, beside those around them: what the model, trained on little text, got wrong, and what would mislead the parser
 * most: a verb missed behind "would", a subject taken for its verb, an acronym taken for the word that it spells ("WHO", "IT").
 */
final class TagRepairs {

    private static final Set<String> NO_NAME = Set.of("WP", "PRP", "WDT", "VB", "VBD", "VBZ", "VBP", "VBN");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}{3,}");

    private final PastTags pasts = new PastTags();
    private final PresentTags presents = new PresentTags();
    private final NounTags nouns = new NounTags();
    /** What may be wrong with a tag, in this order; the first that knows better counts. */
    private final Map<String, List<Function<TaggedWord, String>>> repairs = Map.ofEntries(
        entry("CD", List.of(nouns::men, pasts::irregularPast)),
        entry("RBS", List.of(pasts::irregularPast)),
        entry("JJS", List.of(pasts::irregularPast)),
        entry("NN", List.of(presents::verbOfMore, presents::verbOfTwoNames, pasts::pastBehindSubject, pasts::pastBeforeName, pasts::shotDead, presents::behindModal, presents::verbOfSeveral, presents::verbOfRange)),
        entry("JJ", List.of(pasts::said, pasts::shotDead, nouns::person, nouns::partOfDay, presents::behindModal, pasts::pastBehindSubject, pasts::pastBeforeName, presents::verbOfSeveral, presents::live, nouns::endOfRange)),
        entry("RB", List.of(presents::behindModal, presents::live, presents::noAdverb)),
        entry("VB", List.of(pasts::pastOfAccount)),
        entry("VBN", List.of(pasts::shotDead, pasts::pastOfTelling, pasts::pastBeforeName, pasts::pastOfAccount, pasts::pastBeforeThing)),
        entry("VBD", List.of(pasts::participle, nouns::noPast)),
        entry("VBP", List.of(nouns::subject)),
        entry("VBZ", List.of(nouns::firstPlural, nouns::plural, nouns::rangingPlural, nouns::account)),
        entry("IN", List.of(presents::behindModal, pasts::irregularPast)),
        entry("VBG", List.of(nouns::partOfName, nouns::account, nouns::nameLikeGerund)),
        entry("NNS", List.of(presents::verbOfOne, presents::verbBehindAside, presents::verbOfName, presents::verbBeforeName, presents::verbOfEnd)));

    /** Puts them right where they stand. An acronym is a name where not all of the sentence is in capitals ("WHO reported"). */
    void mend(List<Token> sentence, String[] tags) {
        boolean mixed = sentence.stream().filter(token -> LOWER_CASE.matcher(token.text()).matches()).limit(2).count() == 2;
        for (int i = 0; i < tags.length; i++) {
            tags[i] = better(new TaggedWord(sentence, tags, i, mixed));
        }
    }

    private String better(TaggedWord word) {
        if (word.mixed() && NO_NAME.contains(word.tag(0)) && ACRONYM.matcher(word.text(0)).matches()) {
            return "NNP";
        }
        if (word.tag(0).equals("TO") && !word.lower(0).equals("to") && Character.isUpperCase(word.text(0).charAt(0))) {
            return "NNP";
        }
        if (word.text(0).equals("'")) {
            return NounTags.genitive(word);
        }
        for (Function<TaggedWord, String> repair : repairs.getOrDefault(word.tag(0), List.of())) {
            String better = repair.apply(word);
            if (better != null) {
                return better;
            }
        }
        return word.tag(0);
    }
}
