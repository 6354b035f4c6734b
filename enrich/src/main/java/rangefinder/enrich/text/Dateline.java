package rangefinder.enrich.text;

import java.util.List;

/** Recognises "SEOUL, Oct. 3 (Agency) -" at the start of a paragraph. */
final class Dateline {

    private static final int LONGEST = 14;

    private Dateline() {
    }

    /** Number of tokens of the dateline, its dash included; 0 where there is none. */
    static int length(List<Token> tokens) {
        int dash = dash(tokens);
        if (dash < 1 || dash + 1 >= tokens.size()) {
            return 0;
        }
        boolean bracket = false;
        for (int i = 0; i < dash; i++) {
            Token token = tokens.get(i);
            char first = token.text().charAt(0);
            bracket |= first == '(';
            if (Character.isLowerCase(first) && !bracket) {
                return 0;
            }
        }
        return bracket && tokens.get(dash - 1).text().equals(")") || isCapitals(tokens.get(0).text()) ? dash + 1 : 0;
    }

    private static int dash(List<Token> tokens) {
        for (int i = 0; i < Math.min(tokens.size(), LONGEST); i++) {
            String text = tokens.get(i).text();
            boolean spaced = i > 0 && tokens.get(i - 1).end() < tokens.get(i).start();
            if (text.equals("--") || text.equals("|") || text.equals("\u2014") || (text.equals("\u2013") || text.equals("-")) && spaced) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isCapitals(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }
}
