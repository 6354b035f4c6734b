package rangefinder.enrich.claim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.Reason;

/**
 * Of which happening a count of victims tells, where the words say that it is not the one of the report: another one ("a previous attack
 * killed six", "the crash follows a fire last month in which four died"), or several added up ("three separate shootings left five dead").
 * Words: the table {@code other-happenings.tsv}.
 */
final class OtherHappenings {

    /** @param rule "another", "several", or what {@link #settle} makes one or several of */
    record Reading(String rule, String words) {}

    private static final Vocabulary WORDS = Vocabulary.beside(OtherHappenings.class, "other-happenings.tsv");
    private static final int FAR = 14;
    private static final int PHRASE = 7;
    /** Two happenings of one report hurt two people each; so many only a sum counts twice. */
    private static final double NO_CHANCE = 10;
    private static final Set<String> INTO = Set.of("in", "during", "from", "of", "by", "at", "to");
    private static final Set<String> PHRASAL = Set.of("DT", "CD", "PRP$", "POS", "HYPH", "VBN", "PDT");
    private static final Set<String> AGO = Set.of("ago", "earlier", "before", "prior");
    private static final Pattern COMES_AFTER = Pattern.compile("(?:^| )(?:it|this|that|violence|@)(?: \\S+){0,8}? (?:came|comes|coming|happened|occurred|took place)(?: \\S+){0,4}? (?:after|since)$");
    private static final String PART = "happening";
    private static final String ANOTHER = "another";
    private static final String SEVERAL = "several";
    /** A headline's "in weekend shootings" adds up only where the text tells of several. */
    private static final String PERHAPS = "perhaps-several";
    /** "Over the weekend, 12 people were killed in the city" adds up where the report is on what happens there again and again; who dies in a flood dies in one. */
    private static final String PERHAPS_SUM = "perhaps-sum";

    private static final Set<String> LASTING_WORDS = WORDS.words("LASTING");
    /** "61,000 have been killed since the war began" is another count only beside that of a day. */
    private static final String LASTING = "perhaps-lasting";

    private OtherHappenings() {}

    /** Decides by the whole of the report what a headline or a sentence left open. */
    static void settle(Analysis analysis, List<Claim> claims) {
        boolean several = claims.stream().anyMatch(claim -> is(claim, SEVERAL));
        boolean ofDay = claims.stream().anyMatch(claim -> ClaimTopics.isHappening(claim.getAction()) && claim.getFrom() != null && claim.getFrom().equals(claim.getTo()) && !is(claim, LASTING));
        boolean again = several || claims.stream().anyMatch(claim -> "SHOOT".equals(claim.getAction())) || tellsOfOneOfMany(analysis);
        for (Claim claim : claims) {
            if (is(claim, LASTING)) {
                claim.getBecause().replaceAll(reason -> reason.getPart().equals(PART) ? new Reason(PART, ofDay ? ANOTHER : "one", reason.getWords()) : reason);
            }
            if (is(claim, PERHAPS) || is(claim, PERHAPS_SUM)) {
                boolean adds = is(claim, PERHAPS) ? several : again;
                claim.getBecause().replaceAll(reason -> reason.getPart().equals(PART) ? new Reason(PART, adds ? SEVERAL : "one", reason.getWords()) : reason);
            }
        }
        sameSums(claims);
        partsOfSums(claims);
    }

    /** "31 people were hurt", behind "shootings left 31 people hurt across the city". */
    private static void sameSums(List<Claim> claims) {
        List<Claim> sums = claims.stream().filter(claim -> is(claim, SEVERAL) && claim.getQuantity().getLow() != null && claim.getQuantity().getLow() >= NO_CHANCE).toList();
        claims.stream().filter(claim -> claim.getBecause().stream().noneMatch(reason -> reason.getPart().equals(PART)))
            .filter(claim -> sums.stream().anyMatch(sum -> sum.getQuantity().getLow().equals(claim.getQuantity().getLow()) && sum.getAction().equals(claim.getAction())))
            .forEach(claim -> claim.getBecause().add(new Reason(PART, SEVERAL, claim.getQuantity().getText())));
    }

    /** "1,204 people had been shot in the city, 182 of them fatally". */
    private static void partsOfSums(List<Claim> claims) {
        for (int i = 1; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Claim before = claims.get(i - 1);
            if (claim.getBasis() == Basis.PART && claim.getStart() == before.getStart() && is(before, SEVERAL) && !is(claim, SEVERAL)) {
                claim.getBecause().add(new Reason(PART, SEVERAL, before.getQuantity().getText()));
            }
        }
    }

    /** Whether headline or lead name a happening of a kind that a town sees again and again: a shooting, a crash. */
    private static boolean tellsOfOneOfMany(Analysis analysis) {
        for (int sentence = 0; sentence < analysis.size() && ArticleHead.isLead(analysis, sentence); sentence++) {
            if (analysis.tagged(sentence).stream().anyMatch(token -> is("EACH", token.lower()) || is("EACH", singular(token.lower())))) {
                return true;
            }
        }
        return false;
    }

    static boolean isAnother(Claim claim) {
        return is(claim, ANOTHER);
    }

    private static boolean is(Claim claim, String rule) {
        return claim.getBecause().stream().anyMatch(reason -> reason.getPart().equals(PART) && reason.getRule().equals(rule));
    }

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
        int lasting = lasting(tree, figure);
        if (lasting >= 0) {
            return new Reading(LASTING, tree.token(lasting).text());
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
        for (int i = 1; i < Math.min(PHRASE, tree.size()) && INTO.contains(tree.token(0).lower()) && !tree.token(i).text().equals(","); i++) {
            apart = apart || is("ANOTHER", tree.token(i).lower()) || is("PAST", tree.token(i).lower());
            found = found || apart && isNoun(tree, i);
        }
        return found && !tree.sentence().inTitle();
    }

    /** "61,000 have been killed since the war began", "of the conflict's 4,000 dead": the word for it; -1 for none. What happened "in the war's deadliest strike" is one happening. */
    static int lasting(Tree tree, Figure figure) {
        return IntStream.range(1, tree.size()).filter(i -> LASTING_WORDS.contains(tree.lemma(i)) && isLasting(tree, figure, i)).findFirst().orElse(-1);
    }

    private static boolean isLasting(Tree tree, Figure figure, int noun) {
        int start = noun;
        while (start > 0 && noun - start < PHRASE && isOfPhrase(tree, start - 1)) {
            start--;
        }
        boolean whole = noun + 1 == tree.size() || !tree.isNoun(noun + 1) && !tree.tag(noun + 1).equals("POS");
        if (start == 0 || !tree.isNoun(noun) || !whole) {
            return false;
        }
        boolean since = tree.token(start - 1).lower().equals("since") || isBeginning(tree, start - 1);
        boolean into = start > figure.firstToken() && Set.of("in", "during").contains(tree.token(start - 1).lower()) && isDefinite(tree, start, noun);
        return since || into && !isOneBetween(tree, figure.endToken(), start);
    }

    private static boolean isDefinite(Tree tree, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> tree.token(i).lower().equals("the") || tree.tag(i).equals("POS"));
    }

    /** "Since the start of". */
    private static boolean isBeginning(Tree tree, int of) {
        boolean began = of > 2 && tree.token(of).lower().equals("of") && is("BEGINNING", tree.lemma(of - 1));
        return began && IntStream.rangeClosed(2, 4).anyMatch(back -> of - back >= 0 && tree.token(of - back).lower().equals("since"));
    }

    /** "Killed in the worst attack in the war". */
    private static boolean isOneBetween(Tree tree, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> isNoun(tree, i));
    }

    /** "A shooting that left two dead", "the crash in which 12 died": the happening to the left, with nothing between that tells of something else. */
    private static int before(Tree tree, int from) {
        for (int i = from - 1; i >= Math.max(0, from - FAR); i--) {
            if (isNoun(tree, i)) {
                return i;
            }
            boolean verb = tree.isVerb(i) && !is("CAUSES", tree.lemma(i));
            boolean list = tree.token(i).text().equals(":") && i > 0 && isNoun(tree, i - 1);
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
            if (into && isNoun(tree, i) && (i + 1 == tree.size() || !tree.isNoun(i + 1))) {
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

    /** "Fire", "blasts", "earthquake". */
    static boolean isNoun(Tree tree, int i) {
        boolean noun = tree.isNoun(i) || tree.sentence().inTitle() || tree.tag(i).equals("VBG") && i > 0 && tree.tag(i - 1).matches("DT|JJ|NN.?");
        return noun && (is("NOUN", tree.lemma(i)) || is("NOUN", singular(tree.token(i).lower())));
    }

    private static String singular(String word) {
        return word.endsWith("es") && is("NOUN", word.substring(0, word.length() - 2)) ? word.substring(0, word.length() - 2) : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean is(String role, String word) {
        return WORDS.words(role).contains(word);
    }

    private static Reading read(Tree tree, int happening, boolean lead) {
        String noun = tree.token(happening).lower();
        boolean many = isMany(tree, happening);
        int start = happening;
        while (start > 0 && happening - start < PHRASE && isOfPhrase(tree, start - 1)) {
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
            return new Reading(PERHAPS, noun);
        }
        boolean later = start > 0 && tree.isVerb(start - 1) && is("LATER", tree.lemma(start - 1)) && !tree.sentence().inTitle();
        return later ? new Reading(ANOTHER, tree.token(start - 1).text()) : past(tree, happening);
    }

    private static boolean isOfPhrase(Tree tree, int i) {
        String tag = tree.tag(i);
        boolean series = tree.token(i).lower().equals("of") && i > 0 && is("SEVERAL", tree.lemma(i - 1));
        return tree.isNoun(i) || tag.startsWith("JJ") || tag.startsWith("RB") || PHRASAL.contains(tag) || series || tag.equals(",") && tree.tag(i - 1 < 0 ? i : i - 1).startsWith("JJ");
    }

    /** "A shooting last month", "the crash two years ago". */
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
            words.append(i > Math.max(0, from - FAR) ? " " : "").append(isNoun(tree, i) ? "@" : tree.token(i).lower());
        }
        return COMES_AFTER.matcher(words.toString().replaceAll(" (?:an?|the|two|three|four|five)$", "")).find();
    }

    /** "The church shooting": one, whenever it was. */
    private static boolean isOne(Tree tree, int happening) {
        return happening >= 0 && !tree.token(happening).lower().endsWith("s");
    }

    private static boolean isMany(Tree tree, int happening) {
        String word = happening < 0 ? "" : tree.token(happening).lower();
        return word.endsWith("s") && is("EACH", singular(word));
    }

    /** "Eleven people shot in less than 30 hours", "24 wounded in shootings across the city": added up over a stretch of time or place. */
    private static Reading sum(Tree tree, Figure figure, Event event, int to, int before, int behind) {
        boolean ofMany = figure.firstToken() > 1 && Set.of("of", "among").contains(tree.token(figure.firstToken() - 1).lower()) || isMany(tree, before);
        for (int i = to + 1; !ofMany && i < Math.min(tree.size(), to + FAR) && !tree.token(i).text().matches("[;.,]"); i++) {
            ofMany = isMany(tree, i);
        }
        Stretches.Sum sum = Stretches.read(tree, figure, event, to, ofMany, isOne(tree, before) || isOne(tree, behind));
        return sum == null ? null : new Reading(sum.sure() ? SEVERAL : PERHAPS_SUM, sum.words());
    }
}
