package rangefinder.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rangefinder.ingest.feed.Opml;
import rangefinder.ingest.feed.Opml.Outline;
import rangefinder.ingest.fetch.AddressGuard;
import rangefinder.ingest.fetch.Fetcher;
import rangefinder.ingest.fetch.Robots;
import rangefinder.ingest.poll.FeedFinder;
import rangefinder.launcher.configuration.Crawling;

/** {@code rangefinder feeds}: lists of feeds, from the configuration, from OPML files, from sites; to paste into the configuration, or as OPML. */
@Command(name = "feeds", mixinStandardHelpOptions = true,
    description = "Lists feeds as lines for rangefinder.yaml, or as OPML: those of OPML files, those that sites offer; without a source the configured ones.")
final class FeedsCommand implements Callable<Integer> {

    private static final int NONE_FOUND = 1;

    @Mixin
    ConfigurationOptions options;

    @Option(names = "--opml", description = "As OPML, which feed readers exchange.")
    boolean opml;

    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "OPML files, or addresses of sites, whose feeds are looked for.")
    List<String> sources = List.of();

    @Override
    public Integer call() throws IOException {
        List<Outline> feeds = new ArrayList<>();
        if (sources.isEmpty()) {
            options.read().feeds().forEach(feed -> feeds.add(new Outline(feed.url(), feed.publisher())));
        }
        for (String source : sources) {
            List<Outline> found = source.matches("(?i)https?://.*") ? ofSite(source) : ofFile(Path.of(source));
            if (found.isEmpty()) {
                System.err.println("rangefinder: no feed found at " + source);
            }
            feeds.addAll(found);
        }
        System.out.print(opml ? Opml.write("Feeds of Rangefinder", feeds) : yaml(feeds));
        return feeds.isEmpty() ? NONE_FOUND : 0;
    }

    private List<Outline> ofSite(String url) {
        Crawling crawling = options.read().crawling();
        InstantSource clock = InstantSource.system();
        try (Fetcher fetcher = new Fetcher(crawling.userAgent(), crawling.limits(), new AddressGuard(crawling.allowedNetworks()), clock)) {
            Robots robots = new Robots(fetcher, crawling.userAgent(), clock);
            return new FeedFinder(request -> fetcher.fetch(request, robots::allows)).find(url);
        }
    }

    private static List<Outline> ofFile(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new StartException(file + " cannot be read; name an OPML file, or a site by its address with https://");
        }
        return Opml.read(Files.readAllBytes(file));
    }

    /** As rangefinder.yaml has them. */
    static String yaml(List<Outline> feeds) {
        StringBuilder yaml = new StringBuilder("feeds:\n");
        for (Outline feed : feeds) {
            yaml.append("  - url: ").append(quoted(feed.url())).append('\n');
            if (feed.title() != null) {
                yaml.append("    publisher: ").append(quoted(feed.title())).append('\n');
            }
        }
        return yaml.toString();
    }

    /** JSON's strings are YAML's too, whatever stands in them. */
    private static String quoted(String text) {
        return text.matches("[\\p{L}\\d][\\p{L}\\d ./:_-]*") && !text.contains(": ") ? text : JsonLines.JSON.getNodeFactory().textNode(text).toString();
    }
}
