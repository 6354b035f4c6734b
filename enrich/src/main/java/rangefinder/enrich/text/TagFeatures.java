package rangefinder.enrich.text;

import java.util.List;

/** What the tagger sees at each position of one sentence. Template numbers are part of the model: change them and train again. */
final class TagFeatures {

    /** Stands for what lies before the first and after the last word. */
    private static final int EDGE = 0x5EED;

    private static final String[] ENDINGS = {"s", "ed", "ing", "er", "est", "ly"};

    private final int size;
    private final int[] words;
    private final int[] shapes;
    private final int[] prefixes;
    private final int[] suffixes;
    private final int[] known;
    private final List<Token> sentence;

    TagFeatures(List<Token> sentence) {
        this.sentence = sentence;
        size = sentence.size();
        words = new int[size];
        shapes = new int[size];
        prefixes = new int[size];
        suffixes = new int[size];
        known = new int[size];
        for (int i = 0; i < size; i++) {
            String lower = sentence.get(i).lower();
            words[i] = WordShape.key(lower);
            shapes[i] = WordShape.pattern(sentence.get(i).text());
            prefixes[i] = WordShape.prefix(lower, 3);
            suffixes[i] = WordShape.suffix(lower, 3);
            known[i] = known(lower);
        }
    }

    void at(int i, int[] tags, Features features) {
        features.clear();
        int word = words[i];
        int before = tag(tags, i - 1, i);
        int before2 = tag(tags, i - 2, i);
        String lower = sentence.get(i).lower();
        features.add(1, 0);
        features.add(2, word);
        features.add(3, suffixes[i]);
        features.add(4, WordShape.suffix(lower, 2));
        features.add(5, WordShape.suffix(lower, 4));
        features.add(6, WordShape.suffix(lower, 1));
        features.add(7, WordShape.prefix(lower, 1));
        features.add(8, prefixes[i]);
        features.add(9, shapes[i]);
        features.add(10, shapes[i], i == 0 ? 1 : 0);
        features.add(11, before);
        features.add(12, before, before2);
        features.add(13, before, word);
        features.add(14, word(i - 1));
        features.add(15, word(i - 2));
        features.add(16, word(i + 1));
        features.add(17, word(i + 2));
        features.add(18, word(i - 1), word);
        features.add(19, word, word(i + 1));
        features.add(20, suffix(i + 1));
        features.add(21, suffix(i - 1));
        features.add(22, shape(i - 1), shapes[i], shape(i + 1));
        features.add(23, before, suffixes[i]);
        features.add(24, before, suffix(i + 1));
        features.add(25, word(i - 1), word(i + 1));
        features.add(26, before, shapes[i]);
        features.add(27, before, word(i + 1));
        features.add(28, known[i]);
        features.add(29, known[i], before);
        features.add(30, known(i + 1));
        features.add(31, known[i], known(i + 1));
        features.add(32, known[i], shapes[i], i == 0 ? 1 : 0);
        features.add(33, known(i - 1), known[i]);
        features.add(34, before, known[i], known(i + 1));
        if (!Character.isLetterOrDigit(sentence.get(i).text().charAt(0))) {
            features.add(35, word, spaceBefore(i) ? 1 : 0, spaceBefore(i + 1) ? 1 : 0);
        }
    }

    /** Tells opening quotes from closing ones. */
    private boolean spaceBefore(int i) {
        return i == 0 || i == size || sentence.get(i - 1).end() < sentence.get(i).start();
    }

    /** What the dictionary says of the word, and of what is left of it without an ending. */
    private static int known(String lower) {
        Dictionary dictionary = Dictionary.english();
        int entry = dictionary.entry(lower) & 0xFF;
        for (int e = 0; e < ENDINGS.length; e++) {
            int n = lower.length() - ENDINGS[e].length();
            if (n > 1 && lower.endsWith(ENDINGS[e])) {
                String stem = lower.substring(0, n);
                int whole = dictionary.entry(stem) & 0xFF;
                int base = whole != 0 || e == 0 ? whole : dictionary.entry(stem + "e") & 0xFF;
                return entry | base << 8 | e + 1 << 16;
            }
        }
        return entry;
    }

    private int word(int i) {
        return i < 0 || i >= size ? EDGE : words[i];
    }

    private int suffix(int i) {
        return i < 0 || i >= size ? EDGE : suffixes[i];
    }

    private int known(int i) {
        return i < 0 || i >= size ? EDGE : known[i];
    }

    private int shape(int i) {
        return i < 0 || i >= size ? EDGE : shapes[i];
    }

    private static int tag(int[] tags, int i, int now) {
        return i < 0 || i >= now ? EDGE : tags[i];
    }
}
