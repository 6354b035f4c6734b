package rangefinder.enrich.quantity;

import java.util.List;
import java.util.Set;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;

/** Finds the noun that a number counts, by the tags of the words behind it. */
final class CountedNouns {

    /**
     * A counted noun.
     *
     * @param words      the noun with the words before it
     * @param head       index of its token
     * @param additional "more", "additional" stood between
     */
    record Noun(String words, int head, boolean additional) {}

    private static final Vocabulary WORDS = Vocabulary.beside(CountedNouns.class, "counted-words.tsv");
    private static final Set<String> MORE = WORDS.words("MORE");
    private static final Set<String> INCREMENT = WORDS.words("INCREMENT");
    private static final Set<String> DETERMINERS = WORDS.words("DETERMINERS");
    private static final Set<String> DAYS = WORDS.words("DAYS");
    static final Set<String> STATES = WORDS.words("STATES");
    private static final Set<String> FINITE = WORDS.words("FINITE");
    private static final Set<String> JOINING = WORDS.words("JOINING");
    /** "Killed two “intruders”": in the words of the one who counts. */
    private static final Set<String> QUOTES = Set.of("“", "‘", "\"", "``", "'");
    private static final Set<String> DATING = WORDS.words("DATING");
    private static final Set<String> TIMES = WORDS.words("TIMES");
    private static final Set<String> SPANS = WORDS.words("SPANS");
    private static final CountedClasses CLASSES = CountedClasses.english();
    private static final int LONGEST = 10;

    private CountedNouns() {}

    /** The noun right behind a number, from a token on; null where none stands there. */
    static Noun after(List<Token> tokens, int start) {
        int i = start;
        boolean more = false;
        while (i < tokens.size() && MORE.contains(tokens.get(i).lower()) || i == start && i < tokens.size() && tokens.get(i).text().equals("-")) {
            more |= INCREMENT.contains(tokens.get(i).lower());
            i++;
        }
        while (i < tokens.size() && (tokens.get(i).tag().equals("CD") && !tokens.get(i).text().contains("-") || strong(tokens, i))) {
            i++;
        }
        if (i + 1 < tokens.size() && QUOTES.contains(tokens.get(i).text())) {
            i++;
        }
        if (i > start && i < tokens.size() && SPANS.contains(tokens.get(i).lower())) {
            return more ? new Noun(null, -1, true) : null;
        }
        int from = i;
        int head = -1;
        while (i < tokens.size() && i - from < LONGEST && belongs(tokens, i, head)) {
            if (isNoun(tokens.get(i)) || mistaken(tokens, i, from)) {
                head = i;
            }
            i++;
        }
        if (head < 0 && from < tokens.size() && STATES.contains(tokens.get(from).lower()) && from > start - 1 && referred(tokens, from)) {
            return new Noun(tokens.get(from).lower(), from, more);
        }
        return head < 0 ? more ? new Noun(null, -1, true) : null : new Noun(words(tokens, from, head + 1), head, more);
    }

    /** The hyphen and the word of "12,500-strong". */
    private static boolean strong(List<Token> tokens, int i) {
        boolean hyphen = tokens.get(i).text().equals("-") && i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("strong");
        return hyphen || tokens.get(i).lower().equals("strong") && i > 0 && tokens.get(i - 1).text().equals("-") || tokens.get(i).lower().equals("odd");
    }

    /** The noun behind "of", with or without its determiner: "dozens of the new recruits", "40 % of voters". */
    static Noun afterOf(List<Token> tokens, int of) {
        if (of >= tokens.size() || !tokens.get(of).lower().equals("of")) {
            return null;
        }
        int i = of + 1;
        while (i < tokens.size() && DETERMINERS.contains(tokens.get(i).lower())) {
            i++;
        }
        return after(tokens, i);
    }

    private static boolean belongs(List<Token> tokens, int i, int head) {
        Token token = tokens.get(i);
        String tag = token.tag();
        if (mistaken(tokens, i, head < 0 ? i : -1)) {
            return true;
        }
        if (DAYS.contains(token.lower()) || token.lower().equals("since") || isDate(tokens, i) || token.lower().equals("dies") || isAge(tokens, i, head)) {
            return false;
        }
        if (isOfModel(tokens, i)) {
            return true;
        }
        if (isNoun(token)) {
            boolean pluralHead = head == i - 1 && head >= 0 && tokens.get(head).tag().equals("NNS");
            boolean whole = head == i - 1 && head >= 0 && tokens.get(head).lower().equals("people");
            return !whole && (!pluralHead || !tag.startsWith("NNP"));
        }
        if (head >= 0 && head == i - 1 && tokens.get(head).tag().equals("NNS")) {
            return false;
        }
        boolean verbal = (tag.equals("VBN") || tag.equals("VBG") || tag.equals("VBD")) && !FINITE.contains(token.lower()) && !JOINING.contains(token.lower());
        return isInsideOfName(tokens, i, head) || tag.startsWith("JJ") || tag.equals("HYPH") || token.text().equals("-") || tag.equals("POS") || tag.equals("CD") && head < 0 && i > 0
            || verbal && (head < 0 || tokens.get(i - 1).text().equals("-")) && nounFollows(tokens, i + 1) || tag.startsWith("RB") && i + 1 < tokens.size() && tokens.get(i + 1).tag().matches("JJ|VBN");
    }

    /** "Two boys ages 9 and 11": how old they are. */
    private static boolean isAge(List<Token> tokens, int i, int head) {
        boolean age = tokens.get(i).lower().equals("age") || tokens.get(i).lower().equals("ages");
        return age && head >= 0 && i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("CD");
    }

    /** "50 infantry fighting vehicles": what a table knows as one noun. */
    private static boolean isInsideOfName(List<Token> tokens, int i, int head) {
        boolean gerund = tokens.get(i).tag().equals("VBG") && head == i - 1 && head >= 0 && i + 1 < tokens.size();
        return gerund && CLASSES.isNoun(tokens.get(head).lower() + " " + tokens.get(i).lower() + " " + tokens.get(i + 1).lemma());
    }

    /** "14 F-16 jets", "60 PT-91 tanks", "40 Boeing 737 jets": the hyphen and the number of a model's name. */
    private static boolean isOfModel(List<Token> tokens, int i) {
        boolean apart = tokens.get(i).tag().equals("CD") && i > 0 && tokens.get(i - 1).tag().startsWith("NN") && Character.isUpperCase(tokens.get(i - 1).text().charAt(0))
            && i + 1 < tokens.size() && tokens.get(i + 1).tag().startsWith("NN") && Character.isLowerCase(tokens.get(i + 1).text().charAt(0));
        if (apart) {
            return true;
        }
        int hyphen = tokens.get(i).text().equals("-") ? i : i - 1;
        boolean joined = hyphen > 1 && hyphen + 1 < tokens.size() && tokens.get(hyphen).text().equals("-")
            && tokens.get(hyphen - 1).end() == tokens.get(hyphen).start() && tokens.get(hyphen).end() == tokens.get(hyphen + 1).start();
        return joined && Character.isUpperCase(tokens.get(hyphen - 1).text().charAt(0)) && Character.isDigit(tokens.get(hyphen + 1).text().charAt(0));
    }

    private static boolean isDate(List<Token> tokens, int i) {
        return DATING.contains(tokens.get(i).lower()) && i + 1 < tokens.size() && TIMES.contains(tokens.get(i + 1).lower());
    }

    /** Right behind a number a plural that the tagger took for a verb: "a dozen eggs now cost". */
    private static boolean mistaken(List<Token> tokens, int i, int from) {
        return i == from && i > 0 && tokens.get(i).tag().equals("VBZ") && tokens.get(i).lower().endsWith("s") && tokens.get(i).text().length() > 3
            && i + 1 < tokens.size() && tokens.get(i + 1).tag().matches("RB|VB.?|MD|IN|,|\\.")
            && !Set.of("has", "does", "says", "was").contains(tokens.get(i).lower()) && tokens.get(i - 1).tag().matches("CD|NN|JJ");
    }

    private static boolean nounFollows(List<Token> tokens, int i) {
        return i < tokens.size() && (isNoun(tokens.get(i)) || tokens.get(i).tag().startsWith("JJ")) && !DAYS.contains(tokens.get(i).lower());
    }

    /** "of the 53 wounded", "the 12 missing": a group, not the rest of a passive. */
    private static boolean referred(List<Token> tokens, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            if (DETERMINERS.contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    static boolean isNoun(Token token) {
        return token.tag().startsWith("NN");
    }

    private static String words(List<Token> tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean glued = i > from && tokens.get(i - 1).end() == tokens.get(i).start();
            words.append(i > from && !glued ? " " : "").append(tokens.get(i).text());
        }
        return words.toString();
    }
}
