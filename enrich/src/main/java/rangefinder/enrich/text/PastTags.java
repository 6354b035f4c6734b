package rangefinder.enrich.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Pasts that the tagger takes for nouns, adjectives or participles, and participles that it takes for pasts. */
final class PastTags {

    /** Participles before a name that is their own. */
    private static final Set<String> NAMING = Set.of("called", "named", "dubbed", "nicknamed", "titled", "entitled", "christened", "identified", "codenamed", "known", "registered", "elected", "given", "made");
    /** "Lost" looks to the tagger like "most", or behind a number like one: what an irregular verb is none of. */
    private static final Set<String> NO_FORM = Set.of("CD", "RBS", "JJS", "IN");
    /** Tokens of "on Tuesday" and the word behind it. */
    private static final int DAY = 4;
    /** What a clause without a finite verb is made of, and its longest. */
    private static final Set<String> OF_CLAUSE = Set.of("IN", "TO", "VB", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "RB", "CD", "HYPH");
    private static final int CLAUSE = 14;
    private static final Set<String> AUXILIARIES = Set.of("have", "has", "had", "was", "were", "are", "is");
    /** Tokens of a speaker and the comma before it. */
    private static final int SPEAKER = 8;
    private static final Pattern OF_SPEAKERS = Pattern.compile("NN.*|JJ|DT|POS|VB");

    private final Dictionary dictionary = Dictionary.english();
    private final Lemmas lemmas = Lemmas.english();

    /** "Lost the game": an irregular verb before an object. */
    String irregularPast(TaggedWord p) {
        return p.at() > 0 && NO_FORM.contains(p.tag(0)) && p.opensObject(1) && lemmas.irregularVerb(p.text(0)) != null ? "VBD" : null;
    }

    /** "Hackers stole data", "police spoke of 400", "the US sent 12 jets", "profit fell 38 percent": an irregular past between a subject and an object. */
    String pastBehindSubject(TaggedWord p) {
        boolean plural = p.tag(-1).equals("NNS") || p.tag(-1).equals("NNPS");
        boolean noun = p.tag(0).equals("NN") && (p.opensObject(1) && p.tag(-1).startsWith("NN") || plural && p.tag(1).startsWith("NN"));
        noun = noun || p.tag(0).equals("NN") && (plural || p.lower(-1).equals("police")) && p.tag(1).equals("IN");
        boolean adjective = p.tag(0).equals("JJ") && p.tag(-1).startsWith("NN") && (p.tag(1).equals("CD") || plural && p.opensObject(1));
        return (noun || adjective) && lemmas.irregularVerb(p.text(0)) != null ? "VBD" : null;
    }

    /** "A quake shook Lima", "a quake struck southern Peru", "a cyclone battered Madagascar": what strikes a name; but "a storm named Ana", "the man shot Friday". */
    String pastBeforeName(TaggedWord p) {
        boolean irregular = lemmas.irregularVerb(p.text(0)) != null && !lemmas.irregularVerb(p.text(0)).equals(p.text(0));
        boolean regular = p.tag(0).equals("VBN") && !NAMING.contains(p.text(0));
        return p.tag(-1).equals("NN") && (irregular || regular) && p.isNameAhead() && dictionary.verbClass(lemmas.of(p.text(0), "VBD")) != Dictionary.COMMUNICATION ? "VBD" : null;
    }

    /** "Gunmen shot dead two nurses". */
    String shotDead(TaggedWord p) {
        return p.text(0).equals("shot") && p.text(1).equals("dead") && p.tag(-1).startsWith("NN") ? "VBD" : null;
    }

    /** "The ministry said", "the ministry claimed on Tuesday that", "…, state media reported.": the verb of the sentence. */
    String pastOfTelling(TaggedWord p) {
        boolean behindNoun = p.tag(0).equals("VBN") && p.tag(-1).startsWith("NN") && p.isInside(1);
        return behindNoun && (p.text(0).equals("said") || tellsThat(p) || tellsLast(p)) ? "VBD" : null;
    }

    /** "12,000 households lost power": a bare thing behind an irregular verb is its object; but "men held hostage", "people hurt today". */
    String pastBeforeThing(TaggedWord p) {
        int meaning = p.tag(1).equals("NN") ? dictionary.nounClass(p.lower(1)) : 0;
        boolean thing = meaning > 0 && meaning != Dictionary.PERSON && meaning != Dictionary.TIME && meaning != Dictionary.PLACE && !dictionary.isAdverb(p.lower(1));
        return p.tag(-1).equals("NNS") && thing && lemmas.irregularVerb(p.text(0)) != null ? "VBD" : null;
    }

    /** "…, officials earlier said." */
    String said(TaggedWord p) {
        return p.text(0).equals("said") && p.tag(-1).startsWith("RB") && p.tag(-2).startsWith("NN") ? "VBD" : null;
    }

    /** A clause follows. */
    private boolean tellsThat(TaggedWord p) {
        int that = 1;
        while (that < DAY && (p.tag(that).equals("IN") || p.tag(that).startsWith("NNP")) && !p.text(that).equals("that")) {
            that++;
        }
        return p.text(that).equals("that") && isOfCommunication(p);
    }

    /** Nothing but a speaker between the comma and the verb that ends the sentence. */
    private boolean tellsLast(TaggedWord p) {
        int comma = -1;
        while (comma > -SPEAKER && OF_SPEAKERS.matcher(p.tag(comma)).matches()) {
            comma--;
        }
        return p.text(1).equals(".") && !p.isInside(2) && p.text(comma).equals(",") && isOfCommunication(p);
    }

    private boolean isOfCommunication(TaggedWord p) {
        return dictionary.verbClass(lemmas.of(p.lower(0), "VBD")) == Dictionary.COMMUNICATION;
    }

    /** The verb of such a subject. */
    String pastOfAccount(TaggedWord p) {
        boolean verb = p.tag(-1).startsWith("NN") && isOfAccounts(p.lower(-1)) && (p.opensObject(1) || p.opensBound(1));
        return verb && (p.tag(0).equals("VBN") || lemmas.irregularVerb(p.text(0)) != null) ? "VBD" : null;
    }

    private boolean isOfAccounts(String noun) {
        return dictionary.nounClass(lemmas.of(noun, "NNS")) == Dictionary.TOLD;
    }

    /**
     * "Soldiers sent to fight there have been killed": the verb that follows has no other subject, so this one only describes it; but "rebels claimed
     * on Friday that 40 soldiers were killed".
     */
    String participle(TaggedWord p) {
        int verb = 1;
        boolean described = p.tag(0).equals("VBD") && p.tag(-1).equals("NNS") && (p.tag(1).equals("TO") || p.tag(1).equals("IN") && !isOfCommunication(p));
        while (described && verb < CLAUSE && OF_CLAUSE.contains(p.tag(verb)) && !AUXILIARIES.contains(p.lower(verb))) {
            verb++;
        }
        return described && AUXILIARIES.contains(p.lower(verb)) && p.tag(verb + 1).equals("VBN") ? "VBN" : null;
    }
}
