package rangefinder.ingest.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pages a second on one core, in one run: Jsoup's bare parse, this cleaner (parse included), Readability4J (parse included). The three take
 * turns, so that a busy machine slows all of them; processor time is measured, and figures are medians of the rounds. Pages are JSON lines with
 * {@code html} and {@code url}: those of the optional corpus beside the project, or another file by {@code -Dpages=FILE}.
 *
 * <p>{@code ./rangefinder test -pl ingest -am -Dtest=CleaningBench -DexcludedTests= -Dsurefire.failIfNoSpecifiedTests=false}
 */
@Tag("slow")
class CleaningBench {

    private static final int ROUNDS = 15;
    private static final int WARM_UP_ROUNDS = 4;

    private record Sample(String url, String html) {}

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Cleaner(String name, Consumer<Sample> work) {}

    private static final List<Cleaner> CLEANERS = List.of(
        new Cleaner("Jsoup's bare parse", page -> Jsoup.parse(page.html())),
        new Cleaner("article", page -> ArticleExtractor.extract(new Page(page.url(), new Page.Markup(page.html()), null, Hints.NONE))),
        new Cleaner("Readability4J", page -> new Readability4J(page.url(), page.html()).parse()));

    @Test
    void comparesWithTheBareParseAndAPeer() throws IOException {
        Path input = Path.of(System.getProperty("pages", "../../shared/corpus/body/input.jsonl.gz"));
        assumeTrue(Files.exists(input), "no pages at " + input);
        List<Sample> pages = read(input);
        double[][] seconds = new double[CLEANERS.size()][ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int i = 0; i < CLEANERS.size(); i++) {
                long start = THREADS.getCurrentThreadCpuTime();
                pages.forEach(CLEANERS.get(i).work());
                if (round >= 0) {
                    seconds[i][round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
                }
            }
        }
        System.out.printf("%d pages, %d kB each on average, %d rounds, one thread%n", pages.size(),
            pages.stream().mapToInt(page -> page.html().length()).sum() / pages.size() / 1000, ROUNDS);
        for (int i = 0; i < CLEANERS.size(); i++) {
            System.out.printf("%-20s %7.0f pages/s   %.2f times the parse%n", CLEANERS.get(i).name(), pages.size() / median(seconds[i]),
                medianRatio(seconds[i], seconds[0]));
        }
    }

    private static double medianRatio(double[] seconds, double[] base) {
        double[] ratios = new double[seconds.length];
        Arrays.setAll(ratios, round -> seconds[round] / base[round]);
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<Sample> read(Path input) throws IOException {
        List<Sample> pages = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
            input.toString().endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(input)) : Files.newInputStream(input), StandardCharsets.UTF_8))) {
            ObjectMapper json = new ObjectMapper();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode page = json.readTree(line);
                pages.add(new Sample(page.path("url").asText(), page.path("html").asText()));
            }
        }
        return pages;
    }
}
