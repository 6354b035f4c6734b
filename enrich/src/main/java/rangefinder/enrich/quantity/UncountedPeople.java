package rangefinder.enrich.quantity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.table.Table;

/**
 * How many people stand in words that neither number nor article introduces: those whom a crime multiplies ("a double murder", "triple
 * shooting"), somebody by the age alone ("a six-year-old"), and in a headline the bare noun ("Girl, man killed").
 */
final class UncountedPeople {

    /**
     * @param first  first token of the words that count
     * @param end    token behind the last of them
     * @param head   the counted noun
     * @param number how many they are
     */
    record Person(int first, int end, int head, double number) {}

    private static final Vocabulary WORDS = Vocabulary.beside(UncountedPeople.class, "people-words.tsv");
    private static final Map<String, Double> MULTIPLES = Table.read(UncountedPeople.class, "multiplied-harm.tsv").stream()
        .filter(row -> !row.get(1).equals("-")).collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Double.valueOf(row.get(1))));
    private static final Set<String> HARMS = Table.read(UncountedPeople.class, "multiplied-harm.tsv").stream()
        .filter(row -> row.get(1).equals("-")).map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> BEFORE_NOUN = Set.of("a", "an", "the", "-");
    private static final Set<String> AGES = Set.of("year", "month", "week", "day");
    private static final Set<String> MANY = WORDS.words("MANY");
    private static final Set<String> TWO = WORDS.words("TWO");
    private static final Set<String> BEHIND_BARE = Set.of("'s", "’s", "-", "of", "and", "&");

    private final CountedClasses classes = CountedClasses.english();

    boolean mayStartAt(List<Token> tokens, int i) {
        return MULTIPLES.containsKey(tokens.get(i).lower()) || old(tokens, i) >= 0;
    }

    /** Null where nobody is counted. */
    Person at(List<Token> tokens, int i, boolean headline) {
        Person multiplied = multiplied(tokens, i);
        if (multiplied != null) {
            return multiplied;
        }
        int old = old(tokens, i);
        if (old >= 0) {
            return describes(tokens, old + 1) ? null : new Person(i, old + 1, old, 1);
        }
        return headline && isBare(tokens, i) ? new Person(i, i + 1, i, 1) : null;
    }

    /** "His parents"; but "their parents" may be those of several. */
    static boolean areTwo(List<Token> tokens, int possessor, int head) {
        return Set.of("his", "her").contains(tokens.get(possessor).lower()) && TWO.contains(tokens.get(head).lower());
    }

    /** Behind an article: two where the noun is a pair by itself ("a couple", but not "a couple of"), more where the crime is multiplied. */
    static double number(List<Token> tokens, int article, int head) {
        for (int i = article + 1; i < head; i++) {
            Person multiplied = multiplied(tokens, i);
            if (multiplied != null && multiplied.head() == head) {
                return multiplied.number();
            }
        }
        boolean of = head + 1 < tokens.size() && tokens.get(head + 1).lower().equals("of");
        return tokens.get(head).lower().equals("couple") && !of || areTwo(tokens, article, head) ? 2 : 1;
    }

    private static Person multiplied(List<Token> tokens, int i) {
        Double number = MULTIPLES.get(tokens.get(i).lower());
        for (int k = i + 1; number != null && k < Math.min(tokens.size(), i + 3); k++) {
            if (HARMS.contains(tokens.get(k).lower())) {
                return new Person(i, i + 1, k, number);
            }
        }
        return null;
    }

    /** The "old" of "six-year-old", "a 20-month-old"; -1 where none begins. */
    private static int old(List<Token> tokens, int i) {
        boolean article = ARTICLES.contains(tokens.get(i).lower());
        int k = article ? i + 1 : i;
        boolean age = k + 4 < tokens.size() && tokens.get(k + 1).text().equals("-") && AGES.contains(tokens.get(k + 2).lower()) && tokens.get(k + 3).text().equals("-");
        boolean first = article || i == 0 || !BEFORE_NOUN.contains(tokens.get(i - 1).lower());
        return age && first && tokens.get(k + 4).lower().equals("old") ? k + 4 : -1;
    }

    private static boolean describes(List<Token> tokens, int i) {
        return i < tokens.size() && (CountedNouns.isNoun(tokens.get(i)) || tokens.get(i).tag().startsWith("JJ") && !CountedNouns.STATES.contains(tokens.get(i).lower()) || tokens.get(i).text().equals("-"));
    }

    /** A singular person between others of a list, or where the headline begins. */
    private boolean isBare(List<Token> tokens, int i) {
        String lower = tokens.get(i).lower();
        boolean noun = CountedNouns.isNoun(tokens.get(i)) || lower.equals("teen");
        boolean person = noun && !MANY.contains(lower) && !lower.endsWith("s") && classes.of(lower).filter(found -> classes.isA(found, "people")).isPresent();
        boolean counted = i > 0 && (Set.of("DT", "CD", "PRP$", "POS", "HYPH").contains(tokens.get(i - 1).tag()) || lower.equals("death") && tokens.get(i - 1).lower().equals("to"));
        boolean goesOn = i + 1 < tokens.size() && (CountedNouns.isNoun(tokens.get(i + 1)) && !CountedNouns.STATES.contains(tokens.get(i + 1).lower()) || BEHIND_BARE.contains(tokens.get(i + 1).lower()) && !isListed(tokens, i + 1));
        return person && !counted && !goesOn;
    }

    private static boolean isListed(List<Token> tokens, int i) {
        return Set.of("and", "&").contains(tokens.get(i).lower());
    }
}
