package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.aggregate.Backlog;
import rangefinder.aggregate.origin.Grades;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Estimate;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topics;

/** An article's text is taken out of a pipeline that runs, and stays out of it. */
class EraseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final String CHANGES = "/api/v1/topics/kill%2Faveiro%2F2026-06-09/changes";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void erasedWhileItRuns_theArticleIsNowhereAnyMore_andDoesNotComeBack() throws Exception {
        try (DemoWorld world = DemoWorld.open(); AllInOne all = AllInOne.start(DemoCommand.configuration(world, folder, 0));
                EstimateFollower reader = new EstimateFollower(all.configuration().clients(), (change, estimate) -> { })) {
            Map<String, String> kafka = all.configuration().kafka();
            await().atMost(PATIENCE).until(() -> !reader.estimates().isEmpty() && reader.quiet().compareTo(QUIET) > 0);
            Article article = quoted(JSON.readTree(get(all, CHANGES)), Snapshot.of(Topics.ARTICLES, kafka).values());
            String sentence = beginning(article);
            assertThat(archived()).contains(sentence);
            Erasing erasing = new Erasing(kafka, folder.resolve("archive"));

            Erasing.Done done = erasing.erase(article.getArticleId(), file -> { });

            assertThat(done.versions()).isEqualTo(1);
            assertThat(done.archive().pages()).isPositive();
            assertThat(done.told()).isPositive();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(reader.estimates().values()).noneMatch(estimate -> rests(estimate, article.getArticleId(), kafka)));
            assertThat(Snapshot.of(Topics.ARTICLES, kafka).values()).filteredOn(one -> one.getArticleId().equals(article.getArticleId()))
                .singleElement().satisfies(left -> {
                    assertThat(left.getKind()).isEqualTo(ArticleKind.ERASED);
                    assertThat(left.getText()).isEmpty();
                });
            assertThat(archived()).doesNotContain(sentence);
            JsonNode shown = JSON.readTree(get(all, "/api/v1/articles/" + article.getArticleId()));
            assertThat(shown.path("versions")).singleElement().satisfies(version -> assertThat(version.toString()).contains("ERASED").doesNotContain(sentence));
            for (JsonNode change : JSON.readTree(get(all, CHANGES)).path("changes")) {
                change.path("reasons").forEach(one -> assertThat(one.path("articleId").asText().equals(article.getArticleId()) && one.hasNonNull("quote")).isFalse());
            }

            world.publish(2);
            await().atMost(PATIENCE).until(() -> Snapshot.of(Topics.ARTICLES, kafka).size() >= world.versions() - 2);
            await().atMost(PATIENCE).until(() -> reader.quiet().compareTo(QUIET) > 0);
            assertThat(Snapshot.of(Topics.ARTICLES, kafka).values()).filteredOn(one -> one.getArticleId().equals(article.getArticleId()))
                .extracting(Article::getKind).containsExactly(ArticleKind.ERASED);
            assertThat(archived()).doesNotContain(sentence);
            assertThat(VerifyCommand.verify(all.configuration()).differences()).isEmpty();

            Rebuild rebuild = RebuildCommand.rebuild(all.configuration());
            RosterEntry anew = rebuild.begin(Rebuild.From.ARTICLES, List.of(), Grades.byKind());
            try (Backlog backlog = new Backlog(kafka)) {
                await().atMost(PATIENCE).until(() -> rebuild.progress(anew, backlog).caughtUp());
            }
            // One page changes without its feed saying so, whenever it is looked at again.
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(rebuild.differences(anew)).isEmpty());

            assertThat(erasing.erase(article.getArticleId(), file -> { }).versions()).isZero();
            assertThatThrownBy(() -> erasing.erase("nobody", file -> { })).isInstanceOf(StartException.class).hasMessageContaining("there is no article nobody");
        }
    }

    /** An article that a change quotes and of which no other outlet has printed a copy: that stays where it is. */
    private static Article quoted(JsonNode changes, Collection<Article> articles) {
        Set<String> ids = new HashSet<>();
        changes.path("changes").forEach(change -> change.path("reasons").forEach(reason -> {
            if (reason.hasNonNull("quote")) {
                ids.add(reason.path("articleId").asText());
            }
        }));
        return articles.stream().filter(one -> ids.contains(one.getArticleId()))
            .filter(one -> articles.stream().filter(other -> other.getText().contains(beginning(one))).map(Article::getArticleId).distinct().count() == 1).findFirst().orElseThrow();
    }

    private static String beginning(Article article) {
        return article.getText().substring(0, 60);
    }

    private static boolean rests(Estimate estimate, String articleId, Map<String, String> kafka) {
        Map<String, String> articleOf = new TreeMap<>();
        Snapshot.of(Topics.CLAIMS, kafka).values().forEach(version -> version.getClaims().forEach(claim -> articleOf.put(claim.getClaimId(), version.getArticleId())));
        return estimate.getLanes().stream().flatMap(lane -> lane.getStatements().stream()).flatMap(statement -> statement.getClaims().stream())
            .anyMatch(claim -> !articleOf.containsKey(claim) || articleOf.get(claim).equals(articleId));
    }

    private String archived() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("archive"))) {
            for (Path file : files.toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    all.append(new String(in.readNBytes(Integer.MAX_VALUE), StandardCharsets.UTF_8));
                } catch (java.io.EOFException e) {
                    // the last record is just being written
                }
            }
        }
        return all.toString();
    }

    private static String get(AllInOne all, String path) throws Exception {
        try (InputStream in = all.page().resolve(path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
