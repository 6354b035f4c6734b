package rangefinder.enrich;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleKind;

/**
 * Articles a second on one core: everything that {@link Enricher} reads, beside Apache OpenNLP, which only splits sentences and tokens and
 * tags them. The two take turns in one run on the same articles, so that a busy machine slows both; processor time is measured, and figures are
 * medians of the rounds. Articles are JSON lines with a {@code text}, of which those of about 600 words are taken: those of the optional corpus
 * beside the project, or of another file by {@code -Darticles=FILE}.
 *
 * <p>{@code ./rangefinder test -pl enrich -am -Dtest=EnricherBench -DexcludedTests= -Dsurefire.failIfNoSpecifiedTests=false}
 */
@Tag("slow")
class EnricherBench {

    private static final int ROUNDS = 7;
    private static final int WARM_UP_ROUNDS = 5;
    private static final int MOST_ARTICLES = 300;
    private static final int FEWEST_WORDS = 450;
    private static final int MOST_WORDS = 800;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Pipeline(String name, Consumer<Article> work) {}

    @Test
    void comparesWithAPeer() throws IOException {
        Path input = Path.of(System.getProperty("articles", "../../shared/corpus/attribution/input.jsonl.gz"));
        assumeTrue(Files.exists(input), "no articles at " + input);
        List<Article> articles = read(input);
        List<Pipeline> pipelines = List.of(new Pipeline("rangefinder, all that is claimed", new Enricher()::enrich), new Pipeline("OpenNLP, sentences, tokens and tags", openNlp()));
        double[][] seconds = new double[pipelines.size()][ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int i = 0; i < pipelines.size(); i++) {
                long start = THREADS.getCurrentThreadCpuTime();
                articles.forEach(pipelines.get(i).work());
                if (round >= 0) {
                    seconds[i][round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
                }
            }
        }
        System.out.printf("%d articles, %d words each on average, %d rounds, one thread%n", articles.size(), articles.stream().mapToInt(EnricherBench::words).sum() / articles.size(), ROUNDS);
        for (int i = 0; i < pipelines.size(); i++) {
            double second = median(seconds[i]);
            System.out.printf("%-36s %6.1f articles/s   %5.2f ms an article%n", pipelines.get(i).name(), articles.size() / second, 1000 * second / articles.size());
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Consumer<Article> openNlp() throws IOException {
        SentenceDetectorME sentences = new SentenceDetectorME(new SentenceModel(model("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")));
        TokenizerME tokenizer = new TokenizerME(new TokenizerModel(model("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")));
        POSTaggerME tagger = new POSTaggerME(new POSModel(model("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")));
        return article -> {
            for (String sentence : sentences.sentDetect(article.getText())) {
                tagger.tag(tokenizer.tokenize(sentence));
            }
        };
    }

    private static InputStream model(String name) {
        return EnricherBench.class.getResourceAsStream("/" + name);
    }

    private static List<Article> read(Path input) throws IOException {
        List<Article> articles = new ArrayList<>();
        InputStream raw = Files.newInputStream(input);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            ObjectMapper json = new ObjectMapper();
            for (String line = lines.readLine(); line != null && articles.size() < MOST_ARTICLES; line = lines.readLine()) {
                Article article = article(json.readTree(line));
                if (words(article) >= FEWEST_WORDS && words(article) <= MOST_WORDS) {
                    articles.add(article);
                }
            }
        }
        return articles;
    }

    private static int words(Article article) {
        return article.getText().split("\\s+").length;
    }

    private static Article article(JsonNode line) {
        return Article.newBuilder().setArticleId(line.path("id").asText()).setVersion("1").setKind(ArticleKind.PUBLISHED).setPublisher(line.path("publisher").asText())
            .setPublished(line.path("published").asText()).setFetched(Instant.EPOCH).setMadeBy("bench").setText(line.path("text").asText()).build();
    }
}
