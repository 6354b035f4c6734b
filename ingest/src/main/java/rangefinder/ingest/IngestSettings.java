package rangefinder.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rangefinder.ingest.fetch.FetchLimits;

/**
 * Everything that ingest is told.
 *
 * @param kafka           client properties, {@code bootstrap.servers} among them; security settings pass through
 * @param instance        stable name of this instance in its group; also the name of its transactions
 * @param archive         folder of the WARC files
 * @param feeds           what to watch
 * @param userAgent       who we say we are; sites look for it in robots.txt and in their logs
 * @param allowedNetworks addresses or CIDR blocks that may be reached although they are loopback, private or link-local
 * @param limits          bounds of one fetch
 * @param lookAgain       whether known articles are fetched again on a decaying schedule
 * @param webSubCallback  public address under which hubs reach this instance; null: no subscriptions
 * @param webSubPort      port on which callbacks are received, 0 for any; ignored without a callback address
 */
public record IngestSettings(Map<String, Object> kafka, String instance, Path archive, List<FeedSource> feeds, String userAgent,
    List<String> allowedNetworks, FetchLimits limits, boolean lookAgain, URI webSubCallback, int webSubPort) {

    public static final String USER_AGENT = "Rangefinder/0.1 (news figures; honours robots.txt)";

    public IngestSettings {
        Objects.requireNonNull(kafka.get("bootstrap.servers"), "bootstrap.servers of ingest");
        Objects.requireNonNull(instance, "instance name of ingest");
        Objects.requireNonNull(archive, "archive folder of ingest");
        Objects.requireNonNull(userAgent, "user agent of ingest");
        kafka = Map.copyOf(kafka);
        feeds = List.copyOf(feeds);
        allowedNetworks = List.copyOf(allowedNetworks);
    }

    /** Settings of an instance that watches feeds and leaves the rest as it is. */
    public static IngestSettings of(Map<String, Object> kafka, String instance, Path archive, List<FeedSource> feeds) {
        return new IngestSettings(kafka, instance, archive, feeds, USER_AGENT, List.of(), FetchLimits.USUAL, true, null, 0);
    }

    /** The same with addresses that may be reached although they are not public. */
    public IngestSettings allowing(List<String> networks) {
        return new IngestSettings(kafka, instance, archive, feeds, userAgent, networks, limits, lookAgain, webSubCallback, webSubPort);
    }
}
