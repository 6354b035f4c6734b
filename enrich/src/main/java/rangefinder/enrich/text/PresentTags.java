package rangefinder.enrich.text;

import java.util.Set;

/** Verbs in the present, or behind a modal, that the tagger takes for nouns, adjectives or adverbs. */
final class PresentTags {

    private static final Set<String> NO_VERB = Set.of("RB", "JJ", "NN", "IN");
    private static final Set<String> RANGE_ENDS = Set.of("high", "low", "maximum", "minimum");
    private static final Set<String> VERB_OBJECTS = Set.of("DT", "NNP", "PRP$", "IN");

    private final Dictionary dictionary = Dictionary.english();
    private final Lemmas lemmas = Lemmas.english();

    /** "Two more die after a fire": a singular noun has no such number. */
    String verbOfMore(TaggedWord p) {
        boolean several = p.tag(-2).equals("CD") && !p.lower(-2).equals("one") && !p.text(-2).equals("1");
        return p.tag(0).equals("NN") && p.tag(-1).equals("JJR") && several && p.tag(1).equals("IN") && dictionary.isVerb(p.text(0)) ? "VBP" : null;
    }

    /** "France and Spain swap 60 prisoners". */
    String verbOfTwoNames(TaggedWord p) {
        boolean names = p.tag(-1).startsWith("NNP") && p.tag(-2).equals("CC") && p.tag(-3).startsWith("NN");
        return p.tag(0).equals("NN") && names && p.tag(1).equals("CD") && dictionary.isVerb(p.text(0)) ? "VBP" : null;
    }

    /** "Strong quake hits southern Peru", "storm lashes Cuba"; but "officers Ana Ruiz and". */
    String verbBeforeName(TaggedWord p) {
        boolean verb = dictionary.isVerb(lemmas.of(p.lower(0), "VBZ")) && dictionary.nounClass(lemmas.of(p.lower(0), "NNS")) != Dictionary.PERSON;
        return p.tag(-1).equals("NN") && verb && p.isNameAhead() ? "VBZ" : null;
    }

    /** "Norway, which has 450 soldiers there, plans to withdraw them". */
    String verbBehindAside(TaggedWord p) {
        return p.text(-1).equals(",") && p.lower(0).equals("plans") && p.tag(1).equals("TO") ? "VBZ" : null;
    }

    /** "Norway pledges 500 million crowns": what a name does to so many. */
    String verbOfName(TaggedWord p) {
        boolean amount = p.tag(1).equals("CD") || p.tag(1).equals("$");
        boolean name = p.tag(-1).equals("NNP") || p.at() == 1 && p.tag(-1).equals("NN");
        return amount && name && dictionary.isVerb(lemmas.of(p.lower(0), "VBZ")) ? "VBZ" : null;
    }

    /** "Would close 14 of its shops". */
    String behindModal(TaggedWord p) {
        return p.tag(-1).equals("MD") && NO_VERB.contains(p.tag(0)) && p.opensObject(1) && dictionary.isVerb(p.text(0)) ? "VB" : null;
    }

    /** "Police arrest 61", "miners dig 40". */
    String verbOfSeveral(TaggedWord p) {
        boolean several = p.tag(-1).equals("NNS") || p.lower(-1).equals("police");
        return (p.tag(0).equals("JJ") || p.tag(0).equals("NN")) && several && p.tag(1).equals("CD") && dictionary.isVerb(p.text(0)) ? "VBP" : null;
    }

    /** "Poland hosts 990,000 refugees". */
    String verbOfOne(TaggedWord p) {
        boolean name = p.at() == 1 && p.tag(-1).startsWith("NN") && !p.tag(-1).endsWith("S") && p.tag(0).equals("NNS");
        return name && p.tag(1).equals("CD") && p.tag(2).matches("NNP?S") && dictionary.isVerb(lemmas.of(p.lower(0), "VBZ")) ? "VBZ" : null;
    }

    String verbOfRange(TaggedWord p) {
        return p.tag(-1).equals("NNS") && p.isSpan(1) && dictionary.isVerb(p.text(0)) ? "VBP" : null;
    }

    /** "The 900 low uses a survey". */
    String verbOfEnd(TaggedWord p) {
        boolean end = RANGE_ENDS.contains(p.text(-1)) && p.tag(-1).equals("NN") && p.tag(-2).equals("CD") && VERB_OBJECTS.contains(p.tag(1));
        return end && dictionary.isVerb(lemmas.of(p.lower(0), "VBZ")) ? "VBZ" : null;
    }

    /** "Thousands rally in Delhi": a verb that ends like an adverb. */
    String noAdverb(TaggedWord p) {
        boolean verb = p.text(0).endsWith("ly") && dictionary.isVerb(p.text(0)) && !dictionary.isAdverb(p.text(0));
        return verb && p.tag(-1).equals("NNS") && (p.tag(1).equals("IN") || p.tag(1).equals("TO")) ? "VBP" : null;
    }

    /** "Refugees live abroad"; as an adverb it stands behind a verb. */
    String live(TaggedWord p) {
        return p.text(0).equals("live") && p.tag(-1).matches("NNP?S") && (p.tag(1).equals("IN") || p.tag(1).equals("RB")) ? "VBP" : null;
    }
}
