package rangefinder.launcher.configuration;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicDefinitions;
import rangefinder.ingest.FeedSource;
import rangefinder.ingest.IngestSettings;
import rangefinder.ingest.fetch.FetchLimits;

/** From the YAML file and the environment to a {@link Configuration}, or to all the mistakes in them. */
public final class ConfigurationFile {

    /** The file that is taken from the working folder where none is named. */
    public static final String USUAL = "rangefinder.yaml";

    private static final int ANY_PORT = 0;
    private static final int LAST_PORT = 65_535;
    /** Ten thousand feeds are a megabyte. */
    private static final long LARGEST_FILE_BYTES = 16L << 20;
    private static final Map<String, String> LETTERS = new TreeMap<>(Map.of("A", "A", "B", "B", "C", "C", "D", "D", "E", "E", "F", "F"));
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);

    private ConfigurationFile() {}

    /**
     * @param file        null: {@link #USUAL} where it exists, else the defaults
     * @param environment all variables
     * @throws ConfigurationException naming every mistake with its place and what is allowed
     */
    public static Configuration read(Path file, Map<String, String> environment) {
        Path found = file != null ? file : Path.of(USUAL);
        return file == null && !Files.exists(found) ? parse("", USUAL, environment) : parse(text(found), found.toString(), environment);
    }

    /**
     * @param name of the file, for messages
     * @throws ConfigurationException as {@link #read}
     */
    public static Configuration parse(String text, String name, Map<String, String> environment) {
        Mistakes mistakes = new Mistakes();
        Environment variables = new Environment(environment);
        Section all = new Section("", root(text, name), variables, mistakes);
        Configuration configuration = configuration(all, KafkaProperties.of(all.section("kafka"), environment), topics(all, text, mistakes));
        all.nothingElse();
        variables.nothingElse(mistakes);
        mistakes.stopIfAny();
        return configuration;
    }

    private static Configuration configuration(Section all, Map<String, String> kafka, List<TopicDefinition> topics) {
        Section http = all.section("http");
        return new Configuration(Path.of(all.text("data", "data")).toAbsolutePath().normalize(), kafka, broker(all.section("broker")),
            all.whole("partitions", 8, 1, 1024), ServingSection.socket(http), ServingSection.read(all, http), crawling(all.section("crawling")), feeds(all),
            topics, grades(all.section("grades")), log(all), ServingSection.metrics(all.section("metrics")));
    }

    private static LogFormat log(Section all) {
        return all.oneOf("log", LogFormat.TEXT, new TreeMap<>(Map.of("text", LogFormat.TEXT, "json", LogFormat.JSON)));
    }

    private static BrokerPorts broker(Section broker) {
        BrokerPorts ports = new BrokerPorts(broker.whole("port", 19092, ANY_PORT, LAST_PORT), broker.whole("controllerPort", 19093, ANY_PORT, LAST_PORT));
        broker.nothingElse();
        return ports;
    }

    private static Crawling crawling(Section crawling) {
        FetchLimits usual = FetchLimits.USUAL;
        FetchLimits limits = new FetchLimits(crawling.whole("pageBytes", usual.bytes(), 100_000, 200_000_000), crawling.whole("redirects", usual.redirects(), 0, 20),
            crawling.duration("connect", usual.connect(), SECOND, Duration.ofMinutes(2)), crawling.duration("call", usual.call(), SECOND, Duration.ofMinutes(10)));
        Crawling read = new Crawling(crawling.text("userAgent", IngestSettings.USER_AGENT), crawling.texts("allowedNetworks"), limits,
            crawling.flag("lookAgain", true), crawling.address("webSubCallback"), crawling.whole("webSubPort", ANY_PORT, ANY_PORT, LAST_PORT));
        crawling.nothingElse();
        return read;
    }

    private static List<FeedSource> feeds(Section all) {
        List<FeedSource> feeds = new ArrayList<>();
        for (Section feed : all.sections("feeds", "url")) {
            feed.need("url", "the address of a feed");
            URI url = feed.address("url");
            Duration shortest = feed.duration("shortest", FeedSource.SHORTEST, SECOND, DAY);
            Duration longest = feed.duration("longest", shortest.compareTo(FeedSource.LONGEST) > 0 ? shortest : FeedSource.LONGEST, SECOND, DAY);
            String publisher = feed.text("publisher", null);
            String collection = feed.text("collection", null);
            if (longest.compareTo(shortest) < 0) {
                feed.wrong("longest", "the longest interval is below the shortest");
            } else if (url != null) {
                feeds.add(new FeedSource(url.toString(), publisher, collection, shortest, longest));
            }
            feed.nothingElse();
        }
        return feeds;
    }

    /**
     * The topics of a file of definitions: a list of topics, or a configuration that has them.
     *
     * @throws ConfigurationException naming file, line, value and what is allowed
     */
    public static List<TopicDefinition> topics(Path file) {
        try {
            return TopicDefinitions.parse(text(file), file.toString());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /** Topic definitions have a reader of their own, which `topics test` uses too. */
    private static List<TopicDefinition> topics(Section all, String file, Mistakes mistakes) {
        Value topics = all.find("topics");
        if (topics == null) {
            return List.of();
        }
        try {
            return TopicDefinitions.parse(topics.isVariable() ? all.text("topics", "") : file, topics.origin());
        } catch (IllegalArgumentException e) {
            mistakes.add(e.getMessage());
            return List.of();
        }
    }

    private static Map<String, String> grades(Section grades) {
        Map<String, String> letters = grades.entries();
        letters.forEach((who, letter) -> grades.oneOf(who, letter, LETTERS));
        return letters;
    }

    private static Value root(String text, String name) {
        try {
            Node node = YamlText.parse(text);
            return node == null ? null : new Value("the configuration", node, name);
        } catch (YAMLException e) {
            throw new ConfigurationException(name + ":" + YamlText.line(e) + ": " + YamlText.problem(e));
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new ConfigurationException(file + ": larger than " + (LARGEST_FILE_BYTES >> 20) + " MB, that is no configuration");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file + ": there is no such file; name the configuration with --config");
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file + ": not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw new ConfigurationException(file + ": cannot be read (" + e + "); check that it is a file this user may read");
        }
    }
}
