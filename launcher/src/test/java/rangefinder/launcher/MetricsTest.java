package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.serve.Pipeline;
import rangefinder.ingest.FeedHealth;

class MetricsTest {

    @Test
    void tellsWhatWaitsAndWhatFails_inPrometheusForm() throws Exception {
        try (Metrics metrics = new Metrics(new InetSocketAddress("127.0.0.1", 0))) {
            metrics.watchPipeline(() -> new Pipeline("g", List.of(new Pipeline.Stage("enrich", "RUNNING", 1, 1_200L, 8.5, 141.2, 3L, "bad", null)), List.of(), Map.of(), List.of()));
            metrics.watchFeeds(() -> List.of(feed("https://example.org/a", null), feed("https://example.org/b", "failed twice")));
            assertThat(get(metrics, "/metrics")).contains("rangefinder_lag_records{stage=\"enrich\"} 1200.0", "rangefinder_lag_seconds{stage=\"enrich\"} 8.5",
                "rangefinder_dead_letters{stage=\"enrich\"} 3.0", "rangefinder_feeds 2.0", "rangefinder_feeds_with_problems 1.0", "jvm_memory_used_bytes");
            assertThat(get(metrics, "/health")).isEqualTo("well\n");
        }
    }

    @Test
    void tellsHowLongPublicationsTookToBecomeEstimates_asAHistogram() throws Exception {
        try (Metrics metrics = new Metrics(new InetSocketAddress("127.0.0.1", 0))) {
            Consumer<Duration> latency = metrics.latency();
            latency.accept(Duration.ofMillis(400));
            latency.accept(Duration.ofSeconds(4));
            assertThat(get(metrics, "/metrics")).contains("rangefinder_latency_seconds_bucket{le=\"0.5\"} 1", "rangefinder_latency_seconds_bucket{le=\"5.0\"} 2",
                "rangefinder_latency_seconds_count 2");
        }
    }

    private static FeedHealth feed(String url, String problem) {
        return new FeedHealth(url, null, Instant.now(), null, null, problem == null ? 0 : 2, problem);
    }

    private static String get(Metrics metrics, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metrics.port() + path)).build(), BodyHandlers.ofString()).body();
    }
}
