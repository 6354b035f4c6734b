package rangefinder.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.aggregate.Versions.of;
import static rangefinder.aggregate.Versions.troops;
import static rangefinder.aggregate.Versions.version;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.aggregate.origin.Grades;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Estimate;

/** What `verify` computes from the claims must be what the live state says, whatever became of the articles. */
class RecomputationTest {

    @TempDir
    Path folder;

    @Test
    void equalsTheLiveState_afterACorrection() {
        requireEqual(version("post", 1, troops("Ministry of A", 12_000)), version("post", 2, troops("Ministry of A", 1_200)));
    }

    @Test
    void equalsTheLiveState_whereAVersionNoLongerShowsAFigure() {
        requireEqual(version("post", 1, troops("Ministry of A", 12_000), troops("Ministry of C", 9_000)), version("post", 2, troops("Ministry of A", 12_000)));
    }

    @Test
    void equalsTheLiveState_whereAnArticleWasTakenBack_orErased() {
        requireEqual(version("ledger", 1, troops("Ministry of C", 9_000)), version("post", 1, troops("Ministry of A", 12_000)),
            of(version("post", 2), ArticleKind.RETRACTED), version("gazette", 1, troops("Ministry of D", 8_000)), of(version("gazette", 2), ArticleKind.ERASED),
            version("gazette", 3, troops("Ministry of D", 8_500)));
    }

    private void requireEqual(ArticleClaims... versions) {
        Recomputation anew = new Recomputation(Generations.serving(Generations.begin(Generations.NONE, Generations.with(List.of(), Grades.byKind(), false), Instant.EPOCH)).orElseThrow());
        try (Stream stream = new Stream(folder)) {
            for (ArticleClaims version : versions) {
                stream.send(version).tick();
                anew.take(version);
            }
            assertThat(digests(stream.estimates())).isNotEmpty().isEqualTo(digests(anew.estimates()));
        }
    }

    private static Map<String, String> digests(Map<String, Estimate> estimates) {
        Map<String, String> digests = new TreeMap<>();
        estimates.forEach((topic, e) -> digests.put(topic, e.getInputDigest() + " " + e.getOutputDigest() + " " + e.getHistoryDigest()));
        return digests;
    }
}
