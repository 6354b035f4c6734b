package rangefinder.enrich.text;

import java.util.Set;

/** Nouns, names and parts of the day that the tagger takes for verbs, numbers or adjectives. */
final class NounTags {

    private static final Set<String> PREDICATES = Set.of("VBD", "MD");
    /** Verbs behind whose subject another verb may stand, and nouns as well. */
    private static final Set<String> SAYING = Set.of("say", "think", "believe", "claim", "allege", "know", "fear", "suspect", "report", "have", "are", "do");
    private static final Set<String> RANGE_ENDS = Set.of("high", "low", "maximum", "minimum");
    private static final Set<String> VERB_OBJECTS = Set.of("DT", "NNP", "PRP$", "IN");
    private static final Set<String> TELLING_WHEN = Set.of("later", "earlier");
    private static final Set<String> PART_OF_DAY = Set.of("late", "early");
    /** What a noun may stand behind. */
    private static final Set<String> DETAILS = Set.of("DT", "JJ", "NN", "NNP", "POS", "PRP$");

    private final Dictionary dictionary = Dictionary.english();
    private final Lemmas lemmas = Lemmas.english();

    /** "Crewmen" looks to the tagger like "ten". */
    String men(TaggedWord p) {
        return p.tag(0).equals("CD") && p.text(0).endsWith("men") && Character.isLowerCase(p.text(0).charAt(0)) ? "NNS" : null;
    }

    /** "Thieves stole": people, whose capital at the head of the sentence hides it. */
    String firstPlural(TaggedWord p) {
        boolean first = p.at() == 0 && p.tag(0).equals("VBZ") && p.text(0).endsWith("s") && lemmas.irregularVerb(p.text(1)) != null;
        return first && dictionary.nounClass(lemmas.of(p.lower(0), "NNS")) == Dictionary.PERSON ? "NNS" : null;
    }

    /** "Early reporting put", "while later reports cited": what was told, and no verb. */
    String account(TaggedWord p) {
        boolean described = p.tag(-1).startsWith("JJ") || TELLING_WHEN.contains(p.lower(-1));
        boolean beforeVerb = p.tag(1).matches("VBD|VBN|VB") && (p.opensObject(2) || p.opensBound(2));
        return described && beforeVerb && isAccount(p) ? p.tag(0).equals("VBG") ? "NN" : "NNS" : null;
    }

    private boolean isAccount(TaggedWord p) {
        return SAYING.contains(lemmas.of(p.lower(0), p.tag(0))) && dictionary.isNoun(lemmas.of(p.lower(0), "NNS"));
    }

    /** "Infantry fighting vehicles" do not fight. */
    String partOfName(TaggedWord p) {
        return p.lower(0).equals("fighting") && p.lower(1).startsWith("vehicle") ? "NN" : null;
    }

    /** "Beijing put the dead at four": what looks like a gerund of no verb. */
    String nameLikeGerund(TaggedWord p) {
        boolean capital = p.at() == 0 && Character.isUpperCase(p.text(0).charAt(0));
        return capital && !dictionary.isVerb(lemmas.of(p.lower(0), "VBG")) ? "NNP" : null;
    }

    /** "An official said", "the Israeli military said": no adjective. */
    String person(TaggedWord p) {
        int meaning = dictionary.nounClass(p.text(0));
        return p.tag(0).equals("JJ") && p.tag(1).equals("VBD") && DETAILS.contains(p.tag(-1)) && (meaning == Dictionary.PERSON || meaning == Dictionary.GROUP) ? "NN" : null;
    }

    /** "Said late on Monday". */
    String partOfDay(TaggedWord p) {
        boolean behindVerb = PART_OF_DAY.contains(p.text(0)) && p.tag(0).equals("JJ") && p.tag(-1).equals("VBD");
        return behindVerb && (p.tag(1).equals("IN") || p.tag(1).equals("NNP")) ? "RB" : null;
    }

    /** "the miners' union": the mark touches a plural, and none before it could have opened a quotation. */
    static String genitive(TaggedWord p) {
        if (!p.text(-1).endsWith("s") || !p.tag(1).startsWith("NN")) {
            return p.tag(0);
        }
        Token mark = p.sentence().get(p.at());
        boolean touches = p.sentence().get(p.at() - 1).end() == mark.start() && mark.end() < p.sentence().get(p.at() + 1).start();
        return touches && p.sentence().subList(0, p.at()).stream().noneMatch(token -> token.text().equals("'")) ? "POS" : p.tag(0);
    }

    /** "The office said": the subject, and not its verb. */
    String subject(TaggedWord p) {
        boolean beforeVerb = p.text(1).equals("said") || PREDICATES.contains(p.tag(1));
        return p.tag(0).equals("VBP") && beforeVerb && p.tag(-1).startsWith("NN") && dictionary.isNoun(p.text(0)) && !SAYING.contains(p.text(0)) ? "NN" : null;
    }

    /** "Two passenger trains collided"; but "the man the mayor says died". */
    String plural(TaggedWord p) {
        boolean beforeVerb = PREDICATES.contains(p.tag(1)) || p.tag(-2).equals("CD") && p.tag(1).equals("VBN");
        boolean thing = p.tag(0).equals("VBZ") && beforeVerb && p.tag(-1).startsWith("NN") && dictionary.isNoun(lemmas.of(p.lower(0), "NNS"));
        return thing && !SAYING.contains(lemmas.of(p.lower(0), "VBZ")) ? "NNS" : null;
    }

    /** "The 900 Karo deaths out of": no past tense ends like that. */
    String noPast(TaggedWord p) {
        boolean plural = p.text(0).length() > 3 && p.text(0).endsWith("s") && !p.text(0).endsWith("ss");
        return plural && dictionary.isNoun(lemmas.of(p.lower(0), "NNS")) ? "NNS" : null;
    }

    /** "Death estimates range from 500 to 900": the subject, whose verb stands behind it. */
    String rangingPlural(TaggedWord p) {
        boolean before = p.tag(1).startsWith("NN") && dictionary.isVerb(p.text(1)) && p.isSpan(2);
        return before && dictionary.isNoun(lemmas.of(p.lower(0), "NNS")) ? "NNS" : null;
    }

    /** "The 900 high is from a survey": an end of what is estimated. */
    String endOfRange(TaggedWord p) {
        int number = -1;
        while (p.tag(number).equals("CD")) {
            number--;
        }
        boolean end = RANGE_ENDS.contains(p.text(0)) && number < -1 && p.tag(number).matches("DT|PRP[$]|POS");
        boolean noun = p.tag(1).matches("VB.?|MD|CC|[,.:]") || p.tag(1).equals("NNS") && VERB_OBJECTS.contains(p.tag(2));
        return end && noun ? "NN" : null;
    }
}
