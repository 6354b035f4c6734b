package rangefinder.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** One line that moves while something is read: how far, how fast, how long still. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final String what;
    private final long startedNanos = System.nanoTime();
    private long first = -1;

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

    void finish(long all) {
        show(all, all);
        out.println();
    }

    /** @param rate records a second; 0 while unknown */
    static String line(String what, long done, long all, double rate) {
        double share = all == 0 ? 1 : Math.min(1, (double) done / all);
        int full = (int) Math.round(share * WIDTH);
        String left = done >= all ? "done" : rate <= 0 ? "" : String.format(Locale.ROOT, "%,.0f s left", Math.ceil((all - done) / rate));
        return String.format(Locale.ROOT, "%s  [%s%s] %3.0f %%  %,d of %,d records, %,.0f/s  %-16s", what, "#".repeat(full), ".".repeat(WIDTH - full),
            Math.floor(100 * share), done, all, rate, left);
    }
}
