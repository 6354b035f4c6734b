package rangefinder.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.aggregate.Versions.claim;
import static rangefinder.aggregate.Versions.of;
import static rangefinder.aggregate.Versions.troops;
import static rangefinder.aggregate.Versions.version;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Claim;
import rangefinder.schema.Estimate;

/** Property: however the same records are shuffled, repeated and split over ticks, the same estimates and digests stand at the end. */
class OrderDoesNotMatterTest {

    private static final int CASES = 25;
    private static final List<String> SOURCES = List.of("Ministry of A", "Ministry of C", "Office of D", "Observers of E");

    @TempDir
    Path folder;

    @Test
    void sameRecordsGiveTheSameEstimates() {
        for (int seed = 0; seed < CASES; seed++) {
            List<ArticleClaims> records = world(new Random(seed));
            Map<String, Estimate> once = run(records, new Random(0), "once" + seed);
            assertThat(once).isNotEmpty();
            assertThat(run(shuffled(records, new Random(seed)), new Random(seed), "again" + seed)).as("seed %d", seed).isEqualTo(once);
        }
    }

    /** A dozen articles in a few versions each, some retracted, one gone, over two topics. */
    private static List<ArticleClaims> world(Random random) {
        List<ArticleClaims> records = new ArrayList<>();
        for (int article = 0; article < 12; article++) {
            int versions = 1 + random.nextInt(3);
            for (int version = 0; version < versions; version++) {
                records.add(version("paper" + article, 1 + random.nextInt(28), claims(random)));
            }
            if (random.nextInt(6) == 0) {
                records.add(of(version("paper" + article, 1 + random.nextInt(28)), random.nextBoolean() ? ArticleKind.RETRACTED : ArticleKind.GONE));
            }
        }
        return distinct(records);
    }

    private static Claim[] claims(Random random) {
        Claim[] claims = new Claim[1 + random.nextInt(2)];
        for (int i = 0; i < claims.length; i++) {
            String source = SOURCES.get(random.nextInt(SOURCES.size()));
            claims[i] = random.nextInt(4) == 0 ? claim(source, "KILL", "people", 10 + random.nextInt(5)) : troops(source, 1_000 * (8 + random.nextInt(6)));
        }
        return claims;
    }

    /** Two texts of one version id would be two different inputs. */
    private static List<ArticleClaims> distinct(List<ArticleClaims> records) {
        Map<String, ArticleClaims> byKey = new java.util.LinkedHashMap<>();
        records.forEach(record -> byKey.put(Versions.key(record), record));
        return List.copyOf(byKey.values());
    }

    private static List<ArticleClaims> shuffled(List<ArticleClaims> records, Random random) {
        List<ArticleClaims> again = new ArrayList<>(records);
        records.stream().filter(record -> random.nextInt(3) == 0).forEach(again::add);
        Collections.shuffle(again, random);
        return again;
    }

    private Map<String, Estimate> run(List<ArticleClaims> records, Random ticks, String name) {
        try (Stream stream = new Stream(folder.resolve(name))) {
            for (ArticleClaims record : records) {
                stream.send(record);
                if (ticks.nextInt(4) == 0) {
                    stream.tick();
                }
            }
            return stream.estimates();
        }
    }
}
