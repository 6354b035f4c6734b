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

    private static final Set<String> OBJECT_STARTS = Set.of("DT", "CD", "PRP$", "$");
    private static final Set<String> NO_VERB = Set.of("RB", "JJ", "NN", "IN");
    private static final Set<String> PREDICATES = Set.of("VBD", "MD");
    /** Verbs behind whose subject another verb may stand, and nouns as well. */
    private static final Set<String> SAYING = Set.of("say", "think", "believe", "claim", "allege", "know", "fear", "suspect", "report", "have", "are", "do");
    /** Participles before a name that is their own. */
    private static final Set<String> NAMING = Set.of("called", "named", "dubbed", "nicknamed", "titled", "entitled", "christened", "identified", "codenamed", "known", "registered", "elected", "given", "made");
    private static final Set<String> NO_NAME = Set.of("WP", "PRP", "WDT", "VB", "VBD", "VBZ", "VBP", "VBN");
    /** "Lost" looks to the tagger like "most", or behind a number like one: what an irregular verb is none of. */
    private static final Set<String> NO_FORM = Set.of("CD", "RBS", "JJS", "IN");
    private static final Set<String> RANGE_ENDS = Set.of("high", "low", "maximum", "minimum");
    private static final Set<String> VERB_OBJECTS = Set.of("DT", "NNP", "PRP$", "IN");
    private static final Set<String> TELLING_WHEN = Set.of("later", "earlier");
    /** How the words that bound a number begin. */
    private static final Set<String> BOUNDING = Set.of("at", "more", "about", "around", "some", "over", "up", "nearly", "almost");
    private static final Set<String> PART_OF_DAY = Set.of("late", "early");
    /** What a noun may stand behind. */
    private static final Set<String> DETAILS = Set.of("DT", "JJ", "NN", "NNP", "POS", "PRP$");
    /** Tokens of "on Tuesday" and the word behind it. */
    private static final int DAY = 4;
    /** What a clause without a finite verb is made of, and its longest. */
    private static final Set<String> OF_CLAUSE = Set.of("IN", "TO", "VB", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "RB", "CD", "HYPH");
    private static final int CLAUSE = 14;
    private static final Set<String> AUXILIARIES = Set.of("have", "has", "had", "was", "were", "are", "is");
    /** Tokens of a speaker and the comma before it. */
    private static final int SPEAKER = 8;
    private static final Pattern OF_SPEAKERS = Pattern.compile("NN.*|JJ|DT|POS|VB");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}{3,}");

    private final Dictionary dictionary = Dictionary.english();
    private final Lemmas lemmas = Lemmas.english();
    /** What may be wrong with a tag, in this order; the first that knows better counts. */
    private final Map<String, List<Function<Place, String>>> repairs = Map.ofEntries(
        entry("CD", List.of(this::men, this::irregularPast)),
        entry("RBS", List.of(this::irregularPast)),
        entry("JJS", List.of(this::irregularPast)),
        entry("NN", List.of(this::verbOfMore, this::verbOfTwoNames, this::pastBehindSubject, this::pastBeforeName, this::shotDead, this::behindModal, this::verbOfSeveral, this::verbOfRange)),
        entry("JJ", List.of(this::said, this::shotDead, this::person, this::partOfDay, this::behindModal, this::pastBehindSubject, this::pastBeforeName, this::verbOfSeveral, this::live, this::endOfRange)),
        entry("RB", List.of(this::behindModal, this::live, this::noAdverb)),
        entry("VB", List.of(this::pastOfAccount)),
        entry("VBN", List.of(this::shotDead, this::pastOfTelling, this::pastBeforeName, this::pastOfAccount, this::pastBeforeThing)),
        entry("VBD", List.of(this::participle, this::noPast)),
        entry("VBP", List.of(this::subject)),
        entry("VBZ", List.of(this::firstPlural, this::plural, this::rangingPlural, this::account)),
        entry("IN", List.of(this::behindModal, this::irregularPast)),
        entry("VBG", List.of(this::partOfName, this::account, this::nameLikeGerund)),
        entry("NNS", List.of(this::verbOfOne, this::verbBehindAside, this::verbOfName, this::verbBeforeName, this::verbOfEnd)));

    /** A word of a sentence among its neighbours; beyond the sentence's ends there are empty ones. */
    private record Place(List<Token> sentence, String[] tags, int at, boolean mixed) {

        String tag(int from) {
            return isInside(from) ? tags[at + from] : "";
        }

        String text(int from) {
            return isInside(from) ? sentence.get(at + from).text() : "";
        }

        String lower(int from) {
            return isInside(from) ? sentence.get(at + from).lower() : "";
        }

        boolean isInside(int from) {
            return at + from >= 0 && at + from < tags.length;
        }
    }

    /** Puts them right where they stand. An acronym is a name where not all of the sentence is in capitals ("WHO reported"). */
    void mend(List<Token> sentence, String[] tags) {
        boolean mixed = sentence.stream().filter(token -> LOWER_CASE.matcher(token.text()).matches()).limit(2).count() == 2;
        for (int i = 0; i < tags.length; i++) {
            tags[i] = better(new Place(sentence, tags, i, mixed));
        }
    }

    private String better(Place place) {
        if (place.mixed && NO_NAME.contains(place.tag(0)) && ACRONYM.matcher(place.text(0)).matches()) {
            return "NNP";
        }
        if (place.tag(0).equals("TO") && !place.lower(0).equals("to") && Character.isUpperCase(place.text(0).charAt(0))) {
            return "NNP";
        }
        if (place.text(0).equals("'")) {
            return genitive(place);
        }
        for (Function<Place, String> repair : repairs.getOrDefault(place.tag(0), List.of())) {
            String better = repair.apply(place);
            if (better != null) {
                return better;
            }
        }
        return place.tag(0);
    }

    /** "Crewmen" looks to the tagger like "ten". */
    private String men(Place p) {
        return p.tag(0).equals("CD") && p.text(0).endsWith("men") && Character.isLowerCase(p.text(0).charAt(0)) ? "NNS" : null;
    }

    /** "Thieves stole": people, whose capital at the head of the sentence hides it. */
    private String firstPlural(Place p) {
        boolean first = p.at == 0 && p.tag(0).equals("VBZ") && p.text(0).endsWith("s") && lemmas.irregularVerb(p.text(1)) != null;
        return first && dictionary.nounClass(lemmas.of(p.lower(0), "NNS")) == Dictionary.PERSON ? "NNS" : null;
    }

    /** "Two more die after a fire": a singular noun has no such number. */
    private String verbOfMore(Place p) {
        boolean several = p.tag(-2).equals("CD") && !p.lower(-2).equals("one") && !p.text(-2).equals("1");
        return p.tag(0).equals("NN") && p.tag(-1).equals("JJR") && several && p.tag(1).equals("IN") && dictionary.isVerb(p.text(0)) ? "VBP" : null;
    }

    /** "France and Spain swap 60 prisoners". */
    private String verbOfTwoNames(Place p) {
        boolean names = p.tag(-1).startsWith("NNP") && p.tag(-2).equals("CC") && p.tag(-3).startsWith("NN");
        return p.tag(0).equals("NN") && names && p.tag(1).equals("CD") && dictionary.isVerb(p.text(0)) ? "VBP" : null;
    }

    /** "Lost the game": an irregular verb before an object. */
    private String irregularPast(Place p) {
        return p.at > 0 && NO_FORM.contains(p.tag(0)) && OBJECT_STARTS.contains(p.tag(1)) && lemmas.irregularVerb(p.text(0)) != null ? "VBD" : null;
    }

    /** "Hackers stole data", "police spoke of 400", "the US sent 12 jets", "profit fell 38 percent": an irregular past between a subject and an object. */
    private String pastBehindSubject(Place p) {
        boolean plural = p.tag(-1).equals("NNS") || p.tag(-1).equals("NNPS");
        boolean noun = p.tag(0).equals("NN") && (OBJECT_STARTS.contains(p.tag(1)) && p.tag(-1).startsWith("NN") || plural && p.tag(1).startsWith("NN"));
        noun = noun || p.tag(0).equals("NN") && (plural || p.lower(-1).equals("police")) && p.tag(1).equals("IN");
        boolean adjective = p.tag(0).equals("JJ") && p.tag(-1).startsWith("NN") && (p.tag(1).equals("CD") || plural && OBJECT_STARTS.contains(p.tag(1)));
        return (noun || adjective) && lemmas.irregularVerb(p.text(0)) != null ? "VBD" : null;
    }

    /** "A quake shook Lima", "a quake struck southern Peru", "a cyclone battered Madagascar": what strikes a name; but "a storm named Ana", "the man shot Friday". */
    private String pastBeforeName(Place p) {
        boolean irregular = lemmas.irregularVerb(p.text(0)) != null && !lemmas.irregularVerb(p.text(0)).equals(p.text(0));
        boolean regular = p.tag(0).equals("VBN") && !NAMING.contains(p.text(0));
        return p.tag(-1).equals("NN") && (irregular || regular) && isNameAhead(p) && dictionary.verbClass(lemmas.of(p.text(0), "VBD")) != Dictionary.COMMUNICATION ? "VBD" : null;
    }

    /** "Strong quake hits southern Peru", "storm lashes Cuba"; but "officers Ana Ruiz and". */
    private String verbBeforeName(Place p) {
        boolean verb = dictionary.isVerb(lemmas.of(p.lower(0), "VBZ")) && dictionary.nounClass(lemmas.of(p.lower(0), "NNS")) != Dictionary.PERSON;
        return p.tag(-1).equals("NN") && verb && isNameAhead(p) ? "VBZ" : null;
    }

    /** A name, or one behind a word that tells its side or size; no day. */
    private boolean isNameAhead(Place p) {
        int name = p.tag(1).equals("JJ") ? 2 : 1;
        return p.tag(name).equals("NNP") && dictionary.nounClass(p.lower(name)) != Dictionary.TIME;
    }

    /** "Gunmen shot dead two nurses". */
    private String shotDead(Place p) {
        return p.text(0).equals("shot") && p.text(1).equals("dead") && p.tag(-1).startsWith("NN") ? "VBD" : null;
    }

    /** "The ministry said", "the ministry claimed on Tuesday that", "…, state media reported.": the verb of the sentence. */
    private String pastOfTelling(Place p) {
        boolean behindNoun = p.tag(0).equals("VBN") && p.tag(-1).startsWith("NN") && p.isInside(1);
        return behindNoun && (p.text(0).equals("said") || tellsThat(p) || tellsLast(p)) ? "VBD" : null;
    }

    /** "12,000 households lost power": a bare thing behind an irregular verb is its object; but "men held hostage", "people hurt today". */
    private String pastBeforeThing(Place p) {
        int meaning = p.tag(1).equals("NN") ? dictionary.nounClass(p.lower(1)) : 0;
        boolean thing = meaning > 0 && meaning != Dictionary.PERSON && meaning != Dictionary.TIME && meaning != Dictionary.PLACE && !dictionary.isAdverb(p.lower(1));
        return p.tag(-1).equals("NNS") && thing && lemmas.irregularVerb(p.text(0)) != null ? "VBD" : null;
    }

    /** "…, officials earlier said." */
    private String said(Place p) {
        return p.text(0).equals("said") && p.tag(-1).startsWith("RB") && p.tag(-2).startsWith("NN") ? "VBD" : null;
    }

    /** A clause follows. */
    private boolean tellsThat(Place p) {
        int that = 1;
        while (that < DAY && (p.tag(that).equals("IN") || p.tag(that).startsWith("NNP")) && !p.text(that).equals("that")) {
            that++;
        }
        return p.text(that).equals("that") && isOfCommunication(p);
    }

    /** Nothing but a speaker between the comma and the verb that ends the sentence. */
    private boolean tellsLast(Place p) {
        int comma = -1;
        while (comma > -SPEAKER && OF_SPEAKERS.matcher(p.tag(comma)).matches()) {
            comma--;
        }
        return p.text(1).equals(".") && !p.isInside(2) && p.text(comma).equals(",") && isOfCommunication(p);
    }

    /** "Early reporting put", "while later reports cited": what was told, and no verb. */
    private String account(Place p) {
        boolean described = p.tag(-1).startsWith("JJ") || TELLING_WHEN.contains(p.lower(-1));
        boolean beforeVerb = p.tag(1).matches("VBD|VBN|VB") && (OBJECT_STARTS.contains(p.tag(2)) || BOUNDING.contains(p.lower(2)));
        return described && beforeVerb && isAccount(p) ? p.tag(0).equals("VBG") ? "NN" : "NNS" : null;
    }

    private boolean isAccount(Place p) {
        return SAYING.contains(lemmas.of(p.lower(0), p.tag(0))) && dictionary.isNoun(lemmas.of(p.lower(0), "NNS"));
    }

    /** The verb of such a subject. */
    private String pastOfAccount(Place p) {
        boolean verb = p.tag(-1).startsWith("NN") && isOfAccounts(p.lower(-1)) && (OBJECT_STARTS.contains(p.tag(1)) || BOUNDING.contains(p.lower(1)));
        return verb && (p.tag(0).equals("VBN") || lemmas.irregularVerb(p.text(0)) != null) ? "VBD" : null;
    }

    private boolean isOfAccounts(String noun) {
        return dictionary.nounClass(lemmas.of(noun, "NNS")) == Dictionary.TOLD;
    }

    private boolean isOfCommunication(Place p) {
        return dictionary.verbClass(lemmas.of(p.lower(0), "VBD")) == Dictionary.COMMUNICATION;
    }

    /** "Infantry fighting vehicles" do not fight. */
    private String partOfName(Place p) {
        return p.lower(0).equals("fighting") && p.lower(1).startsWith("vehicle") ? "NN" : null;
    }

    /** "Beijing put the dead at four": what looks like a gerund of no verb. */
    private String nameLikeGerund(Place p) {
        boolean capital = p.at == 0 && Character.isUpperCase(p.text(0).charAt(0));
        return capital && !dictionary.isVerb(lemmas.of(p.lower(0), "VBG")) ? "NNP" : null;
    }

    /** "Norway, which has 450 soldiers there, plans to withdraw them". */
    private String verbBehindAside(Place p) {
        return p.text(-1).equals(",") && p.lower(0).equals("plans") && p.tag(1).equals("TO") ? "VBZ" : null;
    }

    /** "Norway pledges 500 million crowns": what a name does to so many. */
    private String verbOfName(Place p) {
        boolean amount = p.tag(1).equals("CD") || p.tag(1).equals("$");
        boolean name = p.tag(-1).equals("NNP") || p.at == 1 && p.tag(-1).equals("NN");
        return amount && name && dictionary.isVerb(lemmas.of(p.lower(0), "VBZ")) ? "VBZ" : null;
    }

    /** "An official said", "the Israeli military said": no adjective. */
    private String person(Place p) {
        int meaning = dictionary.nounClass(p.text(0));
        return p.tag(0).equals("JJ") && p.tag(1).equals("VBD") && DETAILS.contains(p.tag(-1)) && (meaning == Dictionary.PERSON || meaning == Dictionary.GROUP) ? "NN" : null;
    }

    /** "Said late on Monday". */
    private String partOfDay(Place p) {
        boolean behindVerb = PART_OF_DAY.contains(p.text(0)) && p.tag(0).equals("JJ") && p.tag(-1).equals("VBD");
        return behindVerb && (p.tag(1).equals("IN") || p.tag(1).equals("NNP")) ? "RB" : null;
    }

    /** "the miners' union": the mark touches a plural, and none before it could have opened a quotation. */
    private static String genitive(Place p) {
        if (!p.text(-1).endsWith("s") || !p.tag(1).startsWith("NN")) {
            return p.tag(0);
        }
        Token mark = p.sentence.get(p.at);
        boolean touches = p.sentence.get(p.at - 1).end() == mark.start() && mark.end() < p.sentence.get(p.at + 1).start();
        return touches && p.sentence.subList(0, p.at).stream().noneMatch(token -> token.text().equals("'")) ? "POS" : p.tag(0);
    }

    /** "The office said": the subject, and not its verb. */
    private String subject(Place p) {
        boolean beforeVerb = p.text(1).equals("said") || PREDICATES.contains(p.tag(1));
        return p.tag(0).equals("VBP") && beforeVerb && p.tag(-1).startsWith("NN") && dictionary.isNoun(p.text(0)) && !SAYING.contains(p.text(0)) ? "NN" : null;
    }

    /** "Would close 14 of its shops". */
    private String behindModal(Place p) {
        return p.tag(-1).equals("MD") && NO_VERB.contains(p.tag(0)) && OBJECT_STARTS.contains(p.tag(1)) && dictionary.isVerb(p.text(0)) ? "VB" : null;
    }

    /** "Two passenger trains collided"; but "the man the mayor says died". */
    private String plural(Place p) {
        boolean beforeVerb = PREDICATES.contains(p.tag(1)) || p.tag(-2).equals("CD") && p.tag(1).equals("VBN");
        boolean thing = p.tag(0).equals("VBZ") && beforeVerb && p.tag(-1).startsWith("NN") && dictionary.isNoun(lemmas.of(p.lower(0), "NNS"));
        return thing && !SAYING.contains(lemmas.of(p.lower(0), "VBZ")) ? "NNS" : null;
    }

    /** "Police arrest 61", "miners dig 40". */
    private String verbOfSeveral(Place p) {
        boolean several = p.tag(-1).equals("NNS") || p.lower(-1).equals("police");
        return (p.tag(0).equals("JJ") || p.tag(0).equals("NN")) && several && p.tag(1).equals("CD") && dictionary.isVerb(p.text(0)) ? "VBP" : null;
    }

    /**
     * "Soldiers sent to fight there have been killed": the verb that follows has no other subject, so this one only describes it; but "rebels claimed
     * on Friday that 40 soldiers were killed".
     */
    private String participle(Place p) {
        int verb = 1;
        boolean described = p.tag(0).equals("VBD") && p.tag(-1).equals("NNS") && (p.tag(1).equals("TO") || p.tag(1).equals("IN") && !isOfCommunication(p));
        while (described && verb < CLAUSE && OF_CLAUSE.contains(p.tag(verb)) && !AUXILIARIES.contains(p.lower(verb))) {
            verb++;
        }
        return described && AUXILIARIES.contains(p.lower(verb)) && p.tag(verb + 1).equals("VBN") ? "VBN" : null;
    }

    /** "Poland hosts 990,000 refugees". */
    private String verbOfOne(Place p) {
        boolean name = p.at == 1 && p.tag(-1).startsWith("NN") && !p.tag(-1).endsWith("S") && p.tag(0).equals("NNS");
        return name && p.tag(1).equals("CD") && p.tag(2).matches("NNP?S") && dictionary.isVerb(lemmas.of(p.lower(0), "VBZ")) ? "VBZ" : null;
    }

    /** "The 900 Karo deaths out of": no past tense ends like that. */
    private String noPast(Place p) {
        boolean plural = p.text(0).length() > 3 && p.text(0).endsWith("s") && !p.text(0).endsWith("ss");
        return plural && dictionary.isNoun(lemmas.of(p.lower(0), "NNS")) ? "NNS" : null;
    }

    /** "Death estimates range from 500 to 900": the subject, whose verb stands behind it. */
    private String rangingPlural(Place p) {
        boolean before = p.tag(1).startsWith("NN") && dictionary.isVerb(p.text(1)) && isSpan(p, 2);
        return before && dictionary.isNoun(lemmas.of(p.lower(0), "NNS")) ? "NNS" : null;
    }

    private String verbOfRange(Place p) {
        return p.tag(-1).equals("NNS") && isSpan(p, 1) && dictionary.isVerb(p.text(0)) ? "VBP" : null;
    }

    private static boolean isSpan(Place p, int from) {
        boolean opens = p.text(from).equals("from") || p.text(from).equals("between");
        return opens && (p.tag(from + 1).equals("CD") || p.text(from + 1).equals("at") && p.tag(from + 3).equals("CD"));
    }

    /** "The 900 high is from a survey": an end of what is estimated. */
    private String endOfRange(Place p) {
        int number = -1;
        while (p.tag(number).equals("CD")) {
            number--;
        }
        boolean end = RANGE_ENDS.contains(p.text(0)) && number < -1 && p.tag(number).matches("DT|PRP[$]|POS");
        boolean noun = p.tag(1).matches("VB.?|MD|CC|[,.:]") || p.tag(1).equals("NNS") && VERB_OBJECTS.contains(p.tag(2));
        return end && noun ? "NN" : null;
    }

    /** "The 900 low uses a survey". */
    private String verbOfEnd(Place p) {
        boolean end = RANGE_ENDS.contains(p.text(-1)) && p.tag(-1).equals("NN") && p.tag(-2).equals("CD") && VERB_OBJECTS.contains(p.tag(1));
        return end && dictionary.isVerb(lemmas.of(p.lower(0), "VBZ")) ? "VBZ" : null;
    }

    /** "Thousands rally in Delhi": a verb that ends like an adverb. */
    private String noAdverb(Place p) {
        boolean verb = p.text(0).endsWith("ly") && dictionary.isVerb(p.text(0)) && !dictionary.isAdverb(p.text(0));
        return verb && p.tag(-1).equals("NNS") && (p.tag(1).equals("IN") || p.tag(1).equals("TO")) ? "VBP" : null;
    }

    /** "Refugees live abroad"; as an adverb it stands behind a verb. */
    private String live(Place p) {
        return p.text(0).equals("live") && p.tag(-1).matches("NNP?S") && (p.tag(1).equals("IN") || p.tag(1).equals("RB")) ? "VBP" : null;
    }
}
