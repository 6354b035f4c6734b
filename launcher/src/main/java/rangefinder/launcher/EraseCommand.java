package rangefinder.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rangefinder.id.ArticleIds;
import rangefinder.ingest.archive.WarcErasure;
import rangefinder.launcher.configuration.Configuration;

/** {@code rangefinder erase}: removes an article's text from topics, stores and the archive, while everything runs. */
@Command(name = "erase", mixinStandardHelpOptions = true, description = {"Removes an article's text everywhere: topics, state of all generations, archive.",
    "Its claims no longer count, its page shows it as erased, and it is not taken in again. May be called again.",
    "To be run on each machine that has an archive of its own."})
final class EraseCommand implements Callable<Integer> {

    @Mixin
    ConfigurationOptions options;

    @Parameters(paramLabel = "ID|URL", description = "the article's id, as the page and the API have it, or its canonical address")
    String article;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Configuration configuration = RunningPipeline.of(options.read());
        String id = article.contains("://") ? ArticleIds.articleId(article, null) : article;
        tell(new Erasing(configuration.kafka(), configuration.data().resolve("archive"))
            .erase(id, file -> System.err.println("rangefinder: looking through " + file.getFileName())));
        return 0;
    }

    private void tell(Erasing.Done done) {
        out.printf(Locale.ROOT, "rangefinder: article %s is erased%s%n", done.articleId(), done.urls().isEmpty() ? "" : " (" + String.join(", ", done.urls()) + ")");
        out.printf(Locale.ROOT, "  topics    %d versions taken away with their claims; the broker's files lose them within a day%n", done.versions());
        WarcErasure.Result archive = done.archive();
        out.println("  archive   " + (archive == null ? "none here; where another machine has one, call this there, too"
            : String.format(Locale.ROOT, "%d records of its page and its entries in %d feed documents, in %d files", archive.pages(), archive.feeds(), archive.files())));
        if (done.told() > 0) {
            out.printf(Locale.ROOT, "  changes   %d records of the log quote it; page, API, event stream and webhooks leave its sentences out from now on,%n"
                + "            readers of the Kafka topic see them until its retention lets go of them (estimate-changes: retention.ms)%n", done.told());
        }
        if (done.putAside() > 0) {
            out.printf(Locale.ROOT, "  set aside %d dead letters hold it; they go after a week%n", done.putAside());
        }
        if (done.sleeping() != null) {
            out.printf(Locale.ROOT, "  sleeping  generation %1$s is kept and has its sentences in its state until it is returned to; `rangefinder rebuild abandon %1$s` removes it%n", done.sleeping());
        }
    }
}
