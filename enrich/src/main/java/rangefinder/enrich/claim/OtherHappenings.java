package rangefinder.enrich.claim;

import java.util.Set;
import java.util.regex.Pattern;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/**
 * Of which happening a count of victims tells, where the words say that it is not the one of the report: another one ("a previous attack
 * killed six", "the crash follows a fire last month in which four died"), or several added up ("three separate shootings left five dead").
 * Words: the table {@code other-happenings.tsv}.
 */
final class OtherHappenings {

    /** @param rule one of the constants below; what is "perhaps" the whole of the report decides: {@link ReportedHappenings} */
    record Reading(String rule, String words) {}

    static final String ANOTHER = "another";
    static final String SEVERAL = "several";
    /** A headline's "in weekend shootings" adds up only where the text tells of several. */
    static final String PERHAPS_SEVERAL = "perhaps-several";
    /** "Over the weekend, 12 people were killed in the city" adds up where the report is on what happens there again and again; who dies in a flood dies in one. */
    static final String PERHAPS_SUM = "perhaps-sum";
    /** "61,000 have been killed since the war began" is another count only beside that of a day. */
    static final String PERHAPS_LASTING = "perhaps-lasting";

    private static final Vocabulary WORDS = Vocabulary.beside(OtherHappenings.class, "other-happenings.tsv");
    /** Tokens within which a happening stands beside its victims. */
    private static final int FAR = 14;
    private static final Set<String> INTO = Set.of("in", "during", "from", "of", "by", "at", "to");
    private static final Set<String> AGO = Set.of("ago", "earlier", "before", "prior");
    private static final Pattern COMES_AFTER = Pattern.compile("(?:^| )(?:it|this|that|violence|@)(?: \\S+){0,8}? (?:came|comes|coming|happened|occurred|took place)(?: \\S+){0,4}? (?:after|since)$");

    private OtherHappenings() {}

    /**
     * Null where nothing says that it tells of another happening than the report.
     *
     * @param lead whether the report begins here, where "another attack" is its own
     */
    static Reading read(Tree tree, Figure figure, Event event, boolean lead) {
        int from = Math.min(figure.firstToken(), event.word() < 0 ? figure.firstToken() : event.word());
        int to = Math.max(Math.max(figure.endToken() - 1, figure.noun()), event.word());
        if (!tree.sentence().inTitle() && comesAfter(tree, from)) {
            return new Reading(ANOTHER, "after");
        }
        if (!lead && opensApart(tree)) {
            return new Reading(ANOTHER, tree.token(0).text());
        }
        int lasting = LastingHappenings.at(tree, figure);
        if (lasting >= 0) {
            return new Reading(PERHAPS_LASTING, tree.token(lasting).text());
        }
        int before = before(tree, from);
        Reading said = before < 0 ? null : read(tree, before, lead);
        int behind = said == null ? behind(tree, to) : -1;
        said = said == null && behind >= 0 ? read(tree, behind, lead) : said;
        return said == null ? sum(tree, figure, event, to, before, behind) : said;
    }

    /** "In a separate crash in the north, a lorry hit …", "Separately, …": all the sentence tells of it. */
    private static boolean opensApart(Tree tree) {
        boolean apart = tree.token(0).lower().equals("separately");
        boolean found = apart;
        for (int i = 1; i < Math.min(HappeningNouns.PHRASE, tree.size()) && INTO.contains(tree.token(0).lower()) && !tree.token(i).text().equals(","); i++) {
            apart = apart || is("ANOTHER", tree.token(i).lower()) || is("PAST", tree.token(i).lower());
            found = found || apart && HappeningNouns.is(tree, i);
        }
        return found && !tree.sentence().inTitle();
    }

    /** "A shooting that left two dead", "the crash in which 12 died": the happening to the left, with nothing between that tells of something else. */
    private static int before(Tree tree, int from) {
        for (int i = from - 1; i >= Math.max(0, from - FAR); i--) {
            if (HappeningNouns.is(tree, i)) {
                return i;
            }
            boolean verb = tree.isVerb(i) && !is("CAUSES", tree.lemma(i));
            boolean list = tree.token(i).text().equals(":") && i > 0 && HappeningNouns.is(tree, i - 1);
            if (verb || !list && Set.of(";", ".", ":").contains(tree.token(i).text()) || Set.of("but", "while", "after", "when").contains(tree.token(i).lower())) {
                return -1;
            }
        }
        return -1;
    }

    /** "Killed in a previous shooting": the happening to the right, behind a preposition. */
    private static int behind(Tree tree, int to) {
        boolean into = false;
        for (int i = to + 1; i < Math.min(tree.size(), to + FAR); i++) {
            if (into && HappeningNouns.is(tree, i) && (i + 1 == tree.size() || !tree.isNoun(i + 1))) {
                return i;
            }
            String lower = tree.token(i).lower();
            if (tree.isVerb(i) && !is("CAUSES", tree.lemma(i)) && !tree.tag(i).equals("VBN") || Set.of(",", ";", ":", ".").contains(lower) || tree.tag(i).equals("CC") && (i + 1 == tree.size() || !tree.tag(i + 1).equals("CD"))) {
                return -1;
            }
            into = into || INTO.contains(lower);
        }
        return -1;
    }

    private static boolean is(String role, String word) {
        return WORDS.words(role).contains(word);
    }

    private static Reading read(Tree tree, int happening, boolean lead) {
        String noun = tree.token(happening).lower();
        boolean many = HappeningNouns.isMany(tree, happening);
        int start = happening;
        while (start > 0 && happening - start < HappeningNouns.PHRASE && HappeningNouns.isInPhrase(tree, start - 1)) {
            start--;
            String word = tree.token(start).lower();
            boolean number = tree.tag(start).equals("CD") && !word.equals("one") && (start == 0 || !tree.tag(start - 1).startsWith("NNP"));
            if (many && (is("SEVERAL", word) || is("SEVERAL", tree.lemma(start)) || number)) {
                return new Reading(SEVERAL, word + " … " + noun);
            }
            boolean past = is("PAST", word) && (!noun.endsWith("s") || many);
            if (!tree.sentence().inTitle() && (past || !noun.endsWith("s") && is("ANOTHER", word) && !lead)) {
                return new Reading(ANOTHER, word + " … " + noun);
            }
        }
        if (many && tree.sentence().inTitle()) {
            return new Reading(PERHAPS_SEVERAL, noun);
        }
        boolean later = start > 0 && tree.isVerb(start - 1) && is("LATER", tree.lemma(start - 1)) && !tree.sentence().inTitle();
        return later ? new Reading(ANOTHER, tree.token(start - 1).text()) : past(tree, happening);
    }

    /** "The crash two years ago"; "last month" alone may date the happening of the report. */
    private static Reading past(Tree tree, int happening) {
        for (int i = happening + 1; i < Math.min(tree.size(), happening + 5); i++) {
            boolean last = tree.token(i).lower().equals("last") && i + 1 < tree.size() && Set.of("month", "year").contains(tree.token(i + 1).lower());
            boolean ago = AGO.contains(tree.token(i).lower()) && Set.of("week", "month", "year").contains(tree.lemma(i - 1));
            if (ago && i > happening + 1) {
                return new Reading(ANOTHER, tree.token(i - 1).text() + " " + tree.token(i).text());
            }
            if (tree.isVerb(i) || last) {
                return null;
            }
        }
        return null;
    }

    /** "The shooting came just hours after a man was killed". */
    private static boolean comesAfter(Tree tree, int from) {
        StringBuilder words = new StringBuilder();
        for (int i = Math.max(0, from - FAR); i < from; i++) {
            words.append(i > Math.max(0, from - FAR) ? " " : "").append(HappeningNouns.is(tree, i) ? "@" : tree.token(i).lower());
        }
        return COMES_AFTER.matcher(words.toString().replaceAll(" (?:an?|the|two|three|four|five)$", "")).find();
    }

    /** "Eleven people shot in less than 30 hours", "24 wounded in shootings across the city": added up over a stretch of time or place. */
    private static Reading sum(Tree tree, Figure figure, Event event, int to, int before, int behind) {
        boolean ofMany = figure.firstToken() > 1 && Set.of("of", "among").contains(tree.token(figure.firstToken() - 1).lower()) || before >= 0 && HappeningNouns.isMany(tree, before);
        for (int i = to + 1; !ofMany && i < Math.min(tree.size(), to + FAR) && !tree.token(i).text().matches("[;.,]"); i++) {
            ofMany = HappeningNouns.isMany(tree, i);
        }
        Stretches.Sum sum = Stretches.read(tree, figure, event, to, ofMany, before >= 0 && HappeningNouns.isOne(tree, before) || behind >= 0 && HappeningNouns.isOne(tree, behind));
        return sum == null ? null : new Reading(sum.sure() ? SEVERAL : PERHAPS_SUM, sum.words());
    }
}
