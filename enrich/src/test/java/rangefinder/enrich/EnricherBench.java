package rangefinder.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleKind;

/**
 * Articles a second of processor time, on one core: everything that {@link Enricher} reads, beside Apache OpenNLP, which only splits
 * sentences and tokens and tags them. Both in one run on the same articles, JSON lines with a {@code text} each:
 * {@code mvn -q -pl enrich -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath}, then
 * {@code java -Xmx512m -cp enrich/target/test-classes:enrich/target/classes:schemas/target/classes:$(cat enrich/target/classpath) rangefinder.enrich.EnricherBench FILE.jsonl}.
 */
final class EnricherBench {

    /** The first rounds warm the machine up; the last one counts. */
    private static final int ROUNDS = 3;
    private static final int MOST_ARTICLES = 300;

    private EnricherBench() {}

    public static void main(String[] arguments) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            if (articles.size() < MOST_ARTICLES) {
                articles.add(article(new ObjectMapper().readTree(line)));
            }
        }
        System.out.printf("%d articles of %d words%n", articles.size(), articles.stream().mapToInt(a -> a.getText().split("\\s+").length).sum() / articles.size());
        Enricher enricher = new Enricher();
        measure("rangefinder, all that is claimed", articles, enricher::enrich);
        measure("OpenNLP, sentences, tokens and tags", articles, openNlp());
    }

    private static void measure(String name, List<Article> articles, Consumer<Article> step) {
        for (int round = 1; round <= ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            articles.forEach(step);
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
            System.out.printf("%-38s round %d: %6.1f articles/s, %5.1f ms an article%n", name, round, articles.size() / seconds, 1000 * seconds / articles.size());
        }
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

    private static Article article(JsonNode line) {
        return Article.newBuilder().setArticleId(line.path("id").asText()).setVersion("1").setKind(ArticleKind.PUBLISHED).setPublisher(line.path("publisher").asText())
            .setPublished(line.path("published").asText()).setFetched(Instant.EPOCH).setMadeBy("bench").setText(line.path("text").asText()).build();
    }
}
