package rangefinder.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import rangefinder.aggregate.GenerationsTopic;
import rangefinder.enrich.EnrichSettings;
import rangefinder.enrich.EnrichStage;
import rangefinder.enrich.Enricher;
import rangefinder.schema.GenerationState;
import rangefinder.schema.Roster;
import rangefinder.schema.RosterEntry;

/** Makes the claims of those generations that have their own: one more enrich stage for each, beside the one whose claims all read. */
final class EnrichGenerations implements AutoCloseable {

    private final Map<String, String> kafka;
    private final EnrichSettings settings;
    private final Map<String, EnrichStage> running = new HashMap<>();
    private final Enricher enricher;
    private AutoCloseable follower;
    private long revision;

    EnrichGenerations(Map<String, String> kafka, EnrichSettings settings, Enricher enricher) {
        this.kafka = kafka;
        this.settings = settings;
        this.enricher = enricher;
    }

    void start() {
        follower = GenerationsTopic.follow(kafka, this::apply);
    }

    private synchronized void apply(Roster roster) {
        if (roster.getRevision() <= revision) {
            return;
        }
        revision = roster.getRevision();
        Map<String, RosterEntry> wanted = roster.getGenerations().stream()
            .filter(entry -> entry.getState() != GenerationState.KEPT && Enricher.VERSION.equals(entry.getExtractor()))
            .collect(Collectors.toMap(RosterEntry::getEnricher, entry -> entry));
        running.entrySet().removeIf(stage -> !wanted.containsKey(stage.getKey()) && closed(stage.getValue()));
        wanted.values().stream().filter(entry -> !running.containsKey(entry.getEnricher())).forEach(this::start);
    }

    private void start(RosterEntry entry) {
        EnrichStage stage = new EnrichStage(settings.between(entry.getArticles(), entry.getClaims(), entry.getEnricher()), enricher);
        running.put(entry.getEnricher(), stage);
        stage.start();
    }

    private static boolean closed(EnrichStage stage) {
        stage.close();
        return true;
    }

    @Override
    public void close() throws Exception {
        follower.close();
        synchronized (this) {
            running.values().forEach(EnrichStage::close);
        }
    }
}
