package rangefinder.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * MinHash of a text's word shingles by one permutation: each shingle's hash falls into a bin, each bin keeps its smallest. Texts that share
 * a part p of their shingles agree in about that part of the bins. One pass, whatever the text.
 */
public final class Fingerprint {

    /** Enough to tell 80 % from 50 % in common, and to cut into bands; 512 bytes a record. */
    public static final int BINS = 64;
    /** Five words in a row are seldom the same by chance. */
    private static final int WORDS = 5;

    private Fingerprint() {}

    /** {@value #BINS} values; the empty list for a text of fewer than five words. */
    public static List<Long> of(String text) {
        long[] bins = new long[BINS];
        Arrays.fill(bins, Long.MAX_VALUE);
        long[] last = new long[WORDS];
        int words = 0;
        long word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = mixed(word * 31 + Character.toLowerCase(c) + 1);
            } else if (word != 0) {
                last[words++ % WORDS] = word;
                word = 0;
                if (words >= WORDS) {
                    keep(bins, shingle(last, words));
                }
            }
        }
        return words < WORDS ? List.of() : filled(bins);
    }

    private static long shingle(long[] last, int words) {
        long hash = 0;
        for (int k = 0; k < WORDS; k++) {
            hash = mixed(hash ^ last[(words + k) % WORDS]);
        }
        return hash;
    }

    private static void keep(long[] bins, long hash) {
        int bin = (int) (hash >>> 58);
        bins[bin] = Math.min(bins[bin], hash & 0x03FF_FFFF_FFFF_FFFFL);
    }

    /** Short texts leave bins empty: those borrow the next full bin's value, so that equal texts stay equal everywhere. */
    private static List<Long> filled(long[] bins) {
        List<Long> out = new ArrayList<>(BINS);
        for (int i = 0; i < BINS; i++) {
            int j = i;
            while (bins[j % BINS] == Long.MAX_VALUE) {
                j++;
            }
            out.add(mixed(bins[j % BINS] + (j - i)));
        }
        return out;
    }

    /** The finaliser of SplitMix64: every bit of the input moves every bit of the output. */
    private static long mixed(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
