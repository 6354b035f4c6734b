package rangefinder.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * What WordNet knows of single English words in dictionary form: the parts of speech they can be, and the broad class of a noun's or
 * verb's commonest sense. Made by {@code BuildDictionary} in the test tree. Words are held by hash (a wrong hit once in 50,000 unknown words).
 */
public final class Dictionary {

    /** WordNet's noun classes that the stages ask for. */
    public static final int ACT = 4;
    public static final int ARTIFACT = 6;
    /** Words, writings and what else is told. */
    public static final int TOLD = 10;
    public static final int EVENT = 11;
    public static final int GROUP = 14;
    public static final int PLACE = 15;
    public static final int PERSON = 18;
    public static final int TIME = 28;
    /** WordNet's verbs of thinking and knowing. */
    public static final int COGNITION = 31;
    /** WordNet's verbs of telling, asking, ordering. */
    public static final int COMMUNICATION = 32;

    private static final int NOUN = 1;
    private static final int VERB = 2;
    private static final int ADJECTIVE = 4;
    private static final int ADVERB = 8;

    private static final Dictionary ENGLISH = new Dictionary("words.tsv.gz");

    /** Open-addressed table: hash of the word in the upper half, {@link #entry} in the lower; 0 where free. */
    private final long[] slots = new long[1 << 18];

    private Dictionary(String name) {
        try (InputStream in = Dictionary.class.getResourceAsStream(name)) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.US_ASCII), 1 << 16);
            reader.lines().forEach(this::put);
        } catch (IOException e) {
            throw new UncheckedIOException("dictionary " + name + " cannot be read", e);
        }
    }

    public static Dictionary english() {
        return ENGLISH;
    }

    public boolean isNoun(String lemma) {
        return (entry(lemma) & NOUN) != 0;
    }

    public boolean isVerb(String lemma) {
        return (entry(lemma) & VERB) != 0;
    }

    public boolean isAdjective(String lemma) {
        return (entry(lemma) & ADJECTIVE) != 0;
    }

    public boolean isAdverb(String lemma) {
        return (entry(lemma) & ADVERB) != 0;
    }

    /** Number of the noun's WordNet class, 3 to 28; 0 where it is no known noun. */
    public int nounClass(String lemma) {
        return entry(lemma) >>> 8 & 0xFF;
    }

    /** Number of the verb's WordNet class, 29 to 43; 0 where it is no known verb. */
    public int verbClass(String lemma) {
        return entry(lemma) >>> 16 & 0xFF;
    }

    /** All that is known of the word in one number: the four bits, the commonest part of speech, the classes; 0 where unknown. */
    int entry(String word) {
        return (int) slots[slot(hash(word))];
    }

    private void put(String line) {
        int tab = line.indexOf('\t');
        int entry = 0;
        for (String code : line.substring(tab + 1).split(" ")) {
            int part = part(code.charAt(0));
            int shift = part == NOUN ? 8 : 16;
            int broadClass = code.length() > 1 ? Integer.parseInt(code.substring(1)) << shift : 0;
            entry |= (entry == 0 ? part << 4 : 0) | part | broadClass;
        }
        int hash = hash(line.substring(0, tab));
        slots[slot(hash)] = (long) hash << 32 | entry;
    }

    private static int part(char code) {
        return switch (code) {
            case 'n' -> NOUN;
            case 'v' -> VERB;
            case 'a' -> ADJECTIVE;
            default -> ADVERB;
        };
    }

    private static int hash(String word) {
        int hash = Features.mix(word.length(), word.hashCode());
        return hash == 0 ? 1 : hash;
    }

    private int slot(int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && (int) (slots[slot] >>> 32) != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
