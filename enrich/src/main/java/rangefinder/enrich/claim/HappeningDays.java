package rangefinder.enrich.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import rangefinder.enrich.quantity.CountedClasses;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.enrich.time.TimeMention;
import rangefinder.enrich.time.TimeResolver;
import rangefinder.table.Table;

/**
 * The day on which what an article tells of happened, where the head of the article dates the happening itself ("Monday's crash", "the ferry
 * sank on Monday") and not its telling or a count of its victims ("the toll rose to 18 on Tuesday").
 */
final class HappeningDays {

    private static final Vocabulary WORDS = Vocabulary.beside(HappeningDays.class, "dating-words.tsv");
    /** By a verb's dictionary form what must follow it; nothing where the verb is enough. */
    private static final Map<String, Set<String>> VERBS = Table.read(HappeningDays.class, "happenings.tsv").stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.size() < 2 || row.get(1).isEmpty() ? Set.of() : Set.of(row.get(1).split(" "))));
    private static final Set<String> NOUNS = WORDS.words("HAPPENING");
    /** Counted classes whose nouns name happenings, too. */
    private static final Set<String> HAPPENINGS = Set.of("attacks", "accidents", "events");
    private static final Set<String> RESPONDERS = WORDS.words("RESPONDERS");
    private static final Set<String> RESPONDED = WORDS.words("RESPONDED");
    private static final Set<String> TELLING = WORDS.words("TELLING");
    private static final CountedClasses CLASSES = CountedClasses.english();
    /** Sentences in which a report has said when: more than the head, which tells what happened. */
    private static final int DATING = 10;
    private static final int NEAR = 14;
    private static final int OF_POSSESSIVE = 4;
    /** Tokens between responders and what they did: "officers with the Lima police were called". */
    private static final int NEAR_SUBJECT = 7;

    private HappeningDays() {}

    /**
     * The first such day of the article that is no later than its own; empty where its head dates nothing.
     *
     * @param tellsOfIt whether a sentence may tell of the happening, and not of one elsewhere
     */
    static Optional<LocalDate> of(Reading reading, IntPredicate tellsOfIt) {
        List<TimeMention> earlier = new ArrayList<>();
        for (int s = 0; reading.day() != null && s < Math.min(DATING, reading.analysis().size()); s++) {
            List<Token> tokens = reading.analysis().tagged(s);
            List<TimeMention> times = TimeResolver.english().mentions(reading.pieces(s), reading.day(), earlier);
            earlier.addAll(times);
            for (TimeMention time : times) {
                LocalDate day = isPossessive(tokens, time) && time.to() == null ? time.from() : day(time.from(), time.to());
                if (day != null && !day.isAfter(reading.day()) && isOfHappening(tokens, time) && tellsOfIt.test(s)) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    /** The day, or the morning after the night; null where it took longer or is unknown. */
    static LocalDate day(LocalDate from, LocalDate to) {
        return from == null || to == null || from.plusDays(1).isBefore(to) ? null : to;
    }

    private static boolean isOfHappening(List<Token> tokens, TimeMention time) {
        for (int i = time.endToken(); i < Math.min(tokens.size(), time.endToken() + OF_POSSESSIVE); i++) {
            if (isNoun(tokens.get(i)) && isPossessive(tokens, time)) {
                return true;
            }
        }
        return leads(tokens, time.firstToken() - 1, -1) || time.firstToken() <= 2 && leads(tokens, time.endToken(), 1);
    }

    private static boolean isPossessive(List<Token> tokens, TimeMention time) {
        int behind = Math.min(time.endToken(), tokens.size() - 1);
        return tokens.get(behind).text().startsWith("'") || tokens.get(behind).text().startsWith("’") || time.text().matches(".*['’]s?");
    }

    /** Whether what stands before a token tells of a happening, and not of its telling: "a blast ripped through a market in ...". */
    static boolean isToldBefore(List<Token> tokens, int token) {
        return leads(tokens, token - 1, -1);
    }

    /** Whether the nearest word of a happening, in one direction, comes before any word of telling. */
    private static boolean leads(List<Token> tokens, int from, int step) {
        for (int i = from; i >= 0 && i < tokens.size() && Math.abs(i - from) < NEAR; i += step) {
            if (TELLING.contains(tokens.get(i).lemma())) {
                return false;
            }
            if (isNoun(tokens.get(i)) || isVerb(tokens, i) || isResponse(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Officers responded to the club at 1:40 a.m. Sunday", "firefighters were called at noon on Friday": help comes on the day of the happening. */
    private static boolean isResponse(List<Token> tokens, int verb) {
        boolean responded = RESPONDED.contains(tokens.get(verb).lower());
        return responded && tokens.subList(Math.max(0, verb - NEAR_SUBJECT), verb).stream().anyMatch(token -> RESPONDERS.contains(token.lower()));
    }

    private static boolean isVerb(List<Token> tokens, int i) {
        Set<String> following = tokens.get(i).tag().startsWith("VB") ? VERBS.get(tokens.get(i).lemma()) : null;
        return following != null && (following.isEmpty() || i + 1 < tokens.size() && following.contains(tokens.get(i + 1).lower()));
    }

    private static boolean isNoun(Token token) {
        return token.tag().startsWith("NN") && !token.tag().startsWith("NNP") && CLASSES.of(token.lemma()).filter(HAPPENINGS::contains).isPresent()
            || NOUNS.contains(token.lower());
    }
}
