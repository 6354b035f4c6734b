package rangefinder.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.streams.KafkaStreams;
import rangefinder.aggregate.serve.Pipeline;
import rangefinder.ingest.FeedHealth;

/** What a process tells those who watch over it: {@code GET /metrics} in Prometheus' text form, {@code GET /health} for whoever restarts it. */
final class Metrics implements AutoCloseable {

    private static final Duration[] BUCKETS = {Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(1_500), Duration.ofSeconds(2),
        Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1)};

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Stage, Supplier<KafkaStreams>> topologies = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** @throws StartException where the port is taken */
    Metrics(InetSocketAddress at) {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        try {
            server = HttpServer.create(at, 0);
        } catch (IOException e) {
            throw new StartException("cannot listen on " + at.getHostString() + ":" + at.getPort() + " (" + e.getMessage()
                + "); stop what uses it or set metrics.port to another port", e);
        }
        server.createContext("/metrics", exchange -> answer(exchange, 200, registry.scrape()));
        server.createContext("/health", exchange -> answer(exchange, isWell() ? 200 : 503, isWell() ? "well\n" : "a topology does not run\n"));
        server.setExecutor(Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "metrics");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** @param streams the topology of the moment; null where there is none */
    void watch(Stage stage, Supplier<KafkaStreams> streams) {
        topologies.put(stage, streams);
        FunctionCounter.builder("rangefinder.records.processed", streams, s -> sum(s.get(), "stream-thread-metrics", "process-total"))
            .description("records taken from the topics").tag("stage", stage.word()).register(registry);
        FunctionCounter.builder("rangefinder.records.dropped", streams, s -> sum(s.get(), "stream-task-metrics", "dropped-records-total"))
            .description("records that could not be processed").tag("stage", stage.word()).register(registry);
        Gauge.builder("rangefinder.running", streams, s -> s.get() != null && s.get().state() == KafkaStreams.State.RUNNING ? 1 : 0)
            .description("1 while the stage's topology runs").tag("stage", stage.word()).register(registry);
    }

    /** What the whole pipeline has to do, over all of its processes. */
    void watchPipeline(Supplier<Pipeline> pipeline) {
        for (Stage stage : Stage.values()) {
            gauge("rangefinder.lag.records", "records that wait for the stage", stage, pipeline, row -> number(row.lag()));
            gauge("rangefinder.lag.seconds", "how long the stage needs for what waits, at its present rate", stage, pipeline,
                row -> row.lag() != null && row.lag() == 0 ? 0 : number(row.lagSeconds()));
            gauge("rangefinder.rate", "log positions a second over the last minute", stage, pipeline, row -> number(row.perSecond()));
            gauge("rangefinder.dead.letters", "records that were set aside", stage, pipeline, row -> number(row.deadLetters()));
            gauge("rangefinder.silence.seconds", "time since the stage last wrote something", stage, pipeline, row -> age(row.lastProgress()));
        }
    }

    /** A histogram of the times from the sight of a publication to the estimate that it changed being readable here. */
    Consumer<Duration> latency() {
        Timer timer = Timer.builder("rangefinder.latency").description("from a publication seen to the changed estimate readable")
            .serviceLevelObjectives(BUCKETS).register(registry);
        return timer::record;
    }

    void watchFeeds(Supplier<List<FeedHealth>> feeds) {
        Gauge.builder("rangefinder.feeds", feeds, f -> f.get().size()).description("feeds that this process looks after").register(registry);
        Gauge.builder("rangefinder.feeds.with.problems", feeds, f -> f.get().stream().filter(feed -> feed.problem() != null).count())
            .description("feeds that fail, are silent, or whose pages cannot be read").register(registry);
        Gauge.builder("rangefinder.feeds.freshness.seconds", feeds, f -> f.get().stream().mapToDouble(feed -> age(feed.succeeded())).max().orElse(Double.NaN))
            .description("time since the poll that worked of the feed that is worst off").register(registry);
    }

    private void gauge(String name, String description, Stage stage, Supplier<Pipeline> pipeline, ToDoubleFunction<Pipeline.Stage> value) {
        Gauge.builder(name, pipeline, p -> p.get().stages().stream().filter(row -> row.name().equals(stage.word())).mapToDouble(value).findFirst().orElse(Double.NaN))
            .description(description).tag("stage", stage.word()).register(registry);
    }

    /** A rebalance is work, not illness. */
    private boolean isWell() {
        return topologies.values().stream().map(Supplier::get).allMatch(streams -> streams == null || streams.state().isRunningOrRebalancing());
    }

    private static double sum(KafkaStreams streams, String group, String name) {
        return streams == null ? 0 : streams.metrics().values().stream()
            .filter(metric -> metric.metricName().group().equals(group) && metric.metricName().name().equals(name))
            .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue()).sum();
    }

    private static double number(Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }

    private static double age(Instant at) {
        return at == null ? Double.NaN : Duration.between(at, Instant.now()).toMillis() / 1000.0;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        registry.close();
    }
}
