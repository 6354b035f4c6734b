package rangefinder.enrich.text;

/** What a word looks like, apart from what it says, and the keys under which the models know its parts. */
public final class WordShape {

    private WordShape() {
    }

    /** Key of the word itself, digits made alike: "1,500" and "2,750" are one word to a model. */
    public static int key(String word) {
        int h = word.length() > 0 && hasDigit(word) ? 7 : 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            h = h * 31 + (Character.isDigit(c) ? '0' : c);
        }
        return h;
    }

    public static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Key of the pattern of capitals, small letters, digits and marks, runs counted once: "McKay" is "AaAa". */
    public static int pattern(String word) {
        int h = 0;
        int last = 0;
        for (int i = 0; i < Math.min(word.length(), 20); i++) {
            int kind = kind(word.charAt(i));
            if (kind != last) {
                h = h * 6 + kind;
                last = kind;
            }
        }
        return h;
    }

    public static int prefix(String word, int length) {
        return part(word, 0, Math.min(length, word.length()));
    }

    public static int suffix(String word, int length) {
        return part(word, Math.max(0, word.length() - length), word.length());
    }

    private static int part(String word, int from, int to) {
        int h = to - from;
        for (int i = from; i < to; i++) {
            h = h * 31 + word.charAt(i);
        }
        return h;
    }

    private static int kind(char c) {
        if (Character.isUpperCase(c)) {
            return 1;
        }
        if (Character.isLowerCase(c)) {
            return 2;
        }
        if (Character.isDigit(c)) {
            return 3;
        }
        return c == '-' || c == '.' ? 4 : 5;
    }
}
