package rangefinder.enrich.text;

import java.util.List;

/** What the tagger sees at each position of one sentence. Template numbers are part of the model: change them and train again. */
final class TagFeatures {

    /** Stands for what lies before the first and after the last word. */
    private static final int EDGE = 0x5EED;

    private final WordLooks[] looks;
    private final List<Token> sentence;

    TagFeatures(List<Token> sentence) {
        this.sentence = sentence;
        looks = new WordLooks[sentence.size()];
        for (int i = 0; i < looks.length; i++) {
            looks[i] = WordLooks.of(sentence.get(i));
        }
    }

    void at(int i, int[] tags, Features features) {
        features.clear();
        addForm(i, features);
        addNeighbours(i, tag(tags, i - 1, i), tag(tags, i - 2, i), features);
        addKnown(i, tag(tags, i - 1, i), features);
        if (!Character.isLetterOrDigit(sentence.get(i).text().charAt(0))) {
            features.add(35, word(i), spaceBefore(i) ? 1 : 0, spaceBefore(i + 1) ? 1 : 0);
        }
    }

    /** How the word itself is written. */
    private void addForm(int i, Features features) {
        WordLooks own = looks[i];
        features.add(1, 0);
        features.add(2, own.key());
        features.add(3, own.suffix3());
        features.add(4, own.suffix2());
        features.add(5, own.suffix4());
        features.add(6, own.suffix1());
        features.add(7, own.prefix1());
        features.add(8, own.prefix3());
        features.add(9, own.shape());
        features.add(10, own.shape(), first(i));
    }

    /**
     * What stands beside it.
     *
     * @param before  tag of the word before
     * @param before2 tag of the word before that
     */
    private void addNeighbours(int i, int before, int before2, Features features) {
        int word = word(i);
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
        features.add(22, shape(i - 1), shape(i), shape(i + 1));
        features.add(23, before, suffix(i));
        features.add(24, before, suffix(i + 1));
        features.add(25, word(i - 1), word(i + 1));
        features.add(26, before, shape(i));
        features.add(27, before, word(i + 1));
    }

    /** What the dictionary knows of the word and of those beside it. */
    private void addKnown(int i, int before, Features features) {
        int known = known(i);
        features.add(28, known);
        features.add(29, known, before);
        features.add(30, known(i + 1));
        features.add(31, known, known(i + 1));
        features.add(32, known, shape(i), first(i));
        features.add(33, known(i - 1), known);
        features.add(34, before, known, known(i + 1));
    }

    private static int first(int i) {
        return i == 0 ? 1 : 0;
    }

    /** Tells opening quotes from closing ones. */
    private boolean spaceBefore(int i) {
        return i == 0 || i == looks.length || sentence.get(i - 1).end() < sentence.get(i).start();
    }

    private int word(int i) {
        return i < 0 || i >= looks.length ? EDGE : looks[i].key();
    }

    private int suffix(int i) {
        return i < 0 || i >= looks.length ? EDGE : looks[i].suffix3();
    }

    private int known(int i) {
        return i < 0 || i >= looks.length ? EDGE : looks[i].known();
    }

    private int shape(int i) {
        return i < 0 || i >= looks.length ? EDGE : looks[i].shape();
    }

    private static int tag(int[] tags, int i, int now) {
        return i < 0 || i >= now ? EDGE : tags[i];
    }
}
