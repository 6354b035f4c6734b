package rangefinder.launcher.configuration;

import java.net.URI;
import java.util.List;
import rangefinder.ingest.fetch.FetchLimits;

/** How ingest behaves towards the sites; the parts are those of {@link rangefinder.ingest.IngestSettings}. */
public record Crawling(String userAgent, List<String> allowedNetworks, FetchLimits limits, boolean lookAgain, URI webSubCallback, int webSubPort) {}
