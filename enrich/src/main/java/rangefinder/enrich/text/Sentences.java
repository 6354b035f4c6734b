package rangefinder.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into paragraphs (at blank lines) and sentences. A dateline ("KYIV (Agency) -") is a sentence by itself, so that the
 * first real one starts where its words do.
 */
final class Sentences {

    /** A sentence of the text as untagged tokens, and the paragraph it stands in. */
    record Cut(List<Token> tokens, int paragraph) {
    }

    private static final Vocabulary WORDS = Vocabulary.beside(Sentences.class, "writing-words.tsv");
    /** No sentence of prose is longer; parsing cost and damage stay bounded where a "sentence" is a table or noise. */
    static final int LONGEST_SENTENCE = 200;

    /** Lines of running text that was wrapped are longer. */
    private static final int SHORT_LINE = 60;

    private static final Set<String> STARTERS = WORDS.words("STARTERS");

    private final Abbreviations abbreviations = new Abbreviations();
    private final Tokenizer tokenizer = new Tokenizer(abbreviations);

    /** @param plain text that has gone through {@link PlainCharacters} */
    List<Cut> read(String plain) {
        List<Cut> sentences = new ArrayList<>();
        int paragraph = 0;
        int start = 0;
        while (start < plain.length()) {
            int end = paragraphEnd(plain, start);
            List<Token> tokens = tokenizer.tokens(plain, start, end);
            if (!tokens.isEmpty()) {
                cut(plain, tokens, paragraph++, sentences);
            }
            start = end + 1;
        }
        return sentences;
    }

    List<Token> tokens(String plain) {
        return tokenizer.tokens(plain, 0, plain.length());
    }

    /** A title is one paragraph, whatever its line breaks. */
    List<Cut> readTitle(String plain) {
        List<Cut> sentences = new ArrayList<>();
        List<Token> tokens = tokenizer.tokens(plain, 0, plain.length());
        if (!tokens.isEmpty()) {
            cut(plain, tokens, -1, sentences);
        }
        return sentences;
    }

    private static int paragraphEnd(String text, int start) {
        int i = start;
        while ((i = text.indexOf('\n', i)) >= 0) {
            int next = i + 1;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            if (next == text.length() || text.charAt(next) == '\n') {
                return i;
            }
            i = next;
        }
        return text.length();
    }

    private void cut(String text, List<Token> tokens, int paragraph, List<Cut> sentences) {
        int from = 0;
        int dateline = paragraph < 0 ? 0 : Dateline.length(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (i + 1 == tokens.size() || i + 1 == dateline || i + 1 - from == LONGEST_SENTENCE || endsAfter(text, tokens, i)) {
                sentences.add(new Cut(List.copyOf(tokens.subList(from, i + 1)), paragraph));
                from = i + 1;
            }
        }
    }

    private boolean endsAfter(String text, List<Token> tokens, int i) {
        Token next = tokens.get(i + 1);
        if (isCloser(tokens, i + 1) || lineBreaks(text, tokens.get(i), next)) {
            return !isCloser(tokens, i + 1) && !continues(next);
        }
        int last = i;
        while (last > 0 && isCloser(tokens, last)) {
            last--;
        }
        return isEnd(tokens, last, next) && !continues(next);
    }

    private boolean isEnd(List<Token> tokens, int i, Token next) {
        String text = tokens.get(i).text();
        if (text.length() > 1 && text.endsWith(".") && text.charAt(0) != '.') {
            return abbreviationEnds(text, next);
        }
        boolean mark = text.equals(".") || text.equals("?") || text.equals("!") || text.startsWith("...") || text.equals("\u2026");
        boolean spaced = tokens.get(i).end() < next.start() || isCapital(next);
        return mark && spaced && !isListNumber(tokens, i);
    }

    /** "3." before the words of a list item. */
    private static boolean isListNumber(List<Token> tokens, int i) {
        return i == 1 && tokens.get(1).text().equals(".") && isNumber(tokens.get(0).text()) && tokens.get(0).text().length() < 3;
    }

    private boolean abbreviationEnds(String token, Token next) {
        Abbreviations.Kind kind = abbreviations.kind(token);
        boolean starts = isCapital(next) && STARTERS.contains(next.text().toLowerCase(Locale.ROOT)) || next.text().equals("\"");
        return kind == Abbreviations.Kind.OPEN && starts;
    }

    /** A single line break ends a sentence only before a list item or between lines that are no running text. */
    private static boolean lineBreaks(String text, Token before, Token next) {
        if (text.substring(before.end(), next.start()).indexOf('\n') < 0) {
            return false;
        }
        boolean item = "-*\u2022\u2013\u25CF\u25AA".indexOf(next.text().charAt(0)) >= 0;
        String line = text.substring(Math.max(0, before.end() - SHORT_LINE), before.end());
        boolean isShort = line.length() < SHORT_LINE || line.indexOf('\n') >= 0;
        return item || isShort && (isCapital(next) || isNumber(next.text()));
    }

    private static boolean isCloser(List<Token> tokens, int i) {
        String text = tokens.get(i).text();
        boolean attached = i > 0 && tokens.get(i - 1).end() == tokens.get(i).start();
        return text.equals(")") || text.equals("]") || isQuote(text) && attached;
    }

    private static boolean isQuote(String text) {
        return text.equals("\"") || text.equals("'");
    }

    /** A sentence does not start with a small letter, a comma or the like. */
    private static boolean continues(Token next) {
        char c = next.text().charAt(0);
        return Character.isLowerCase(c) && !next.text().equals("\u2022") || ",;:)".indexOf(c) >= 0;
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().charAt(0));
    }

    private static boolean isNumber(String text) {
        return Character.isDigit(text.charAt(0));
    }
}
