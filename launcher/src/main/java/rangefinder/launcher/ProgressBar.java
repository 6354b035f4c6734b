package rangefinder.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** One line that moves while something is read: how far, how fast, how long still. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final long SHOWN_EVERY_NANOS = 100_000_000L;

    private final PrintStream out;
    private final String what;
    private final long startedNanos = System.nanoTime();
    private long first = -1;
    private long shownNanos = startedNanos;

    ProgressBar(PrintStream out, String what) {
        this.out = out;
        this.what = what;
    }

    void show(long done, long all) {
        first = first < 0 ? done : first;
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        out.print("\r" + line(what, done, all, seconds < 0.5 ? 0 : (done - first) / seconds));
        out.flush();
    }

    /** @param told what has been done so far, in words */
    void show(double share, String told) {
        if (share < 1 && System.nanoTime() - shownNanos < SHOWN_EVERY_NANOS) {
            return;
        }
        shownNanos = System.nanoTime();
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        String left = share >= 1 ? "done" : share < 0.001 ? "" : String.format(Locale.ROOT, "%,.0f s left", Math.ceil(seconds / share * (1 - share)));
        out.printf(Locale.ROOT, "\r%s  [%s] %3.0f %%  %s  %-16s", what, bar(share), Math.floor(100 * share), told, left);
        out.flush();
    }

    private static String bar(double share) {
        int full = (int) Math.round(share * WIDTH);
        return "#".repeat(full) + ".".repeat(WIDTH - full);
    }

    void finish(long all) {
        show(all, all);
        out.println();
    }

    /** @param rate records a second; 0 while unknown */
    static String line(String what, long done, long all, double rate) {
        double share = all == 0 ? 1 : Math.min(1, (double) done / all);
        String left = done >= all ? "done" : rate <= 0 ? "" : String.format(Locale.ROOT, "%,.0f s left", Math.ceil((all - done) / rate));
        return String.format(Locale.ROOT, "%s  [%s] %3.0f %%  %,d of %,d records, %,.0f/s  %-16s", what, bar(share),
            Math.floor(100 * share), done, all, rate, left);
    }
}
