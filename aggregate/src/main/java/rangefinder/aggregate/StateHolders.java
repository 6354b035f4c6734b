package rangefinder.aggregate;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.state.HostInfo;
import rangefinder.aggregate.serve.Holder;
import rangefinder.topic.ArticleKey;

/** Which instances hold the state of a topic or of an article, as Kafka Streams tells of the generation that serves. */
final class StateHolders {

    private final RunningGenerations generations;
    private final HostInfo self;

    StateHolders(RunningGenerations generations, HostInfo self) {
        this.generations = generations;
        this.self = self;
    }

    Holder ofTopic(String topic) {
        RunningGeneration serving = generations.serving();
        return holder(serving, TopicEstimates.CONTRIBUTIONS, serving == null ? null : topicPlace(serving, topic));
    }

    Holder ofArticle(String articleId) {
        RunningGeneration serving = generations.serving();
        return holder(serving, ArticleVersions.STORE, serving == null ? null : articlePlace(serving, articleId));
    }

    private Holder holder(RunningGeneration serving, String store, KeyQueryMetadata place) {
        if (place == null) {
            return new Holder.Nobody();
        } else if (place.activeHost().equals(self)) {
            return serving.state().isReadable() ? new Holder.Here() : new Holder.Nobody();
        } else if (place.standbyHosts().contains(self)) {
            return new Holder.StandbyHere(serving.state().lag(store, place.partition()), List.of(address(place.activeHost())));
        }
        return new Holder.Elsewhere(Stream.concat(Stream.of(place.activeHost()), place.standbyHosts().stream()).map(StateHolders::address).toList());
    }

    /** Whether this instance has a copy of the topic's state, while another one writes it. */
    boolean isStandbyOfTopic(RunningGeneration serving, String topic) {
        return isStandby(topicPlace(serving, topic));
    }

    boolean isStandbyOfArticle(RunningGeneration serving, String articleId) {
        return isStandby(articlePlace(serving, articleId));
    }

    private boolean isStandby(KeyQueryMetadata place) {
        return place != null && place.standbyHosts().contains(self);
    }

    private static KeyQueryMetadata topicPlace(RunningGeneration serving, String topic) {
        return known(serving.streams().queryMetadataForKey(TopicEstimates.CONTRIBUTIONS, topic, new StringSerializer()));
    }

    /** The key's partition is that of its article, as whoever writes articles and claims puts them. */
    private static KeyQueryMetadata articlePlace(RunningGeneration serving, String articleId) {
        return known(serving.streams().queryMetadataForKey(ArticleVersions.STORE, articleId,
            (topic, key, value, partitions) -> Optional.of(Set.of(new ArticleKey(articleId, "").partition(partitions)))));
    }

    /** Null while the place is not known. */
    private static KeyQueryMetadata known(KeyQueryMetadata place) {
        return KeyQueryMetadata.NOT_AVAILABLE.equals(place) ? null : place;
    }

    /** All instances that hold anything; empty while none serves. */
    List<URI> servers() {
        RunningGeneration serving = generations.serving();
        return serving == null ? List.of() : serving.streams().streamsMetadataForStore(ArticleVersions.STORE).stream()
            .filter(host -> !host.topicPartitions().isEmpty()).map(host -> address(host.hostInfo())).sorted().toList();
    }

    URI self() {
        return address(self);
    }

    private static URI address(HostInfo host) {
        return URI.create("http://" + host.host() + ":" + host.port());
    }
}
