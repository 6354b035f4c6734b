package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rangefinder.schema.Bound;
import rangefinder.schema.Lane;

class ApiTest {

    private static SampleWorld world;
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        world = SampleNews.world();
        server = SampleServer.start(world);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsTopicsWithRangeCourseMarksAndReason() throws Exception {
        JsonNode row = client.json("/api/v1/topics?q=troops").path("rows").path(0);

        assertThat(row.path("title").asText()).isEqualTo("Troops that Avenia sent to Borland");
        assertThat(row.path("best").asInt()).isEqualTo(14_000);
        assertThat(row.path("marks").toString()).contains("CONTESTED");
        assertThat(row.path("course")).isNotEmpty();
        assertThat(row.path("lastChange").path("reason").asText()).contains("corrected");
    }

    @Test
    void pagesThroughAllTopicsOnce() throws Exception {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.json("/api/v1/topics?limit=3&sort=title" + cursor);
            page.path("rows").forEach(row -> seen.add(row.path("topic").asText()));
            cursor = page.has("next") ? "&cursor=" + java.net.URLEncoder.encode(page.path("next").asText(), java.nio.charset.StandardCharsets.UTF_8) : null;
        } while (cursor != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void pagesThroughAllClaimsOnce() throws Exception {
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = client.json(Client.topic(SampleNews.FLOOD) + "/claims?limit=20" + next);
            page.path("claims").forEach(claim -> seen.add(claim.path("claim").path("claimId").asText()));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : null;
        }

        assertThat(seen).hasSize(47).doesNotHaveDuplicates();
    }

    @Test
    void pagesThroughAllChangesOnce_newestFirst() throws Exception {
        List<Long> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = client.json(Client.topic(SampleNews.TROOPS) + "/changes?limit=2" + next);
            page.path("changes").forEach(change -> seen.add(Long.parseLong(change.path("id").asText().replaceFirst(".*-", ""))));
            next = page.has("next") ? "&before=" + page.path("next").asText() : null;
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void answersTopicsWithSlashesInTheirIds() throws Exception {
        assertThat(client.json(Client.topic(SampleNews.TROOPS)).path("topic").asText()).isEqualTo(SampleNews.TROOPS);
    }

    @Test
    void costsNothingToAskAgain() throws Exception {
        String tag = client.get(Client.topic(SampleNews.FLOOD)).headers().firstValue("ETag").orElseThrow();

        var again = client.get(Client.topic(SampleNews.FLOOD), "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void compressesWhereTheCallerAccepts() throws Exception {
        assertThat(client.get(Client.topic(SampleNews.FLOOD), "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/topics?sort=colour,sort,CHANGED", "/api/v1/topics?limit=0,limit,1 to 200", "/api/v1/topics?colour=red,colour,sort",
        "/api/v1/topics?mark=RED,mark,CONTESTED", "/api/v1/topics/x/course?lane=RED,lane,REALISED", "/api/v1/topics/x/estimate?asOf=yesterday,asOf,2025-03-28",
        "/api/v1/topics?cursor=x,cursor,next", "/api/v1/events?from=x,from,12.40.0.7"})
    void namesTheWrongParameterAndWhatIsAllowed(String path, String parameter, String allowed) throws Exception {
        var answer = client.get(path.replace("/x/", "/helio%2Fcut%2Fjobs/"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Client.read(answer).path("parameter").asText()).isEqualTo(parameter);
        assertThat(Client.read(answer).path("allowed").asText()).contains(allowed);
    }

    @Test
    void asksWhatIfAndOnTwoClocks() throws Exception {
        var without = client.post(Client.topic(SampleNews.TROOPS) + "/what-if", "{\"without\":[\"av/interior\"],\"regraded\":{\"anon/officer\":\"B\"}}");
        JsonNode earlier = client.json(Client.topic(SampleNews.TROOPS) + "/estimate?asOf=2026-01-15");

        assertThat(Client.read(without).path("lanes").path(0).path("best").asInt()).isEqualTo(105_000);
        assertThat(earlier.path("lanes").path(0).path("best").asInt()).isEqualTo(11_000);
        assertThat(client.json(Client.topic(SampleNews.TROOPS) + "/estimate?knownAt=2026-01-20T09:29:59Z").at("/lanes/0/best").asInt()).isEqualTo(11_000);
        assertThat(client.json(Client.topic(SampleNews.TROOPS) + "/estimate?knownAt=2026-01-20T09:30:00Z").at("/lanes/0/originators").asInt()).isEqualTo(2);
    }

    @Test
    void refusesAssumptionsWithoutMeaning() throws Exception {
        var grade = client.post(Client.topic(SampleNews.TROOPS) + "/what-if", "{\"regraded\":{\"anon/officer\":\"Z\"}}");
        var nobody = client.post(Client.topic(SampleNews.TROOPS) + "/what-if", "{\"without\":[\"nobody\"]}");

        assertThat(grade.statusCode()).isEqualTo(400);
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("no originator nobody");
    }

    @Test
    void tellsWhyDownToTheClaim() throws Exception {
        JsonNode best = client.json(Client.topic(SampleNews.TROOPS) + "/explain").path("best");
        String claim = best.path("reasons").path(0).path("claims").path(0).asText();

        assertThat(client.json(Client.topic(SampleNews.TROOPS) + "/claims/" + claim).path("claim").path("quote").asText()).contains("14,000");
    }

    @Test
    void keepsFormulasInArticlesFromRunningInSpreadsheets() {
        ClaimTable table = new ClaimTable();
        TopicClaim claim = world.claims(SampleNews.HELIO_TOPIC, null, 1).get(0);
        claim.claim().setQuote("=HYPERLINK(\"https://x.example\")");
        table.add(claim);

        assertThat(new String(table.bytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("\"'=HYPERLINK(\"\"https://x.example\"\")\"");
    }

    @Test
    void showsNoStackTrace() throws Exception {
        world.broken(true);
        var answer = client.get("/api/v1/feeds");
        world.broken(false);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("the server's log").doesNotContain("detail that concerns").doesNotContain("Exception");
    }

    @Test
    void refusesBodiesBeyondTheLimit() throws Exception {
        assertThat(client.post(Client.topic(SampleNews.FLOOD) + "/what-if", "{\"asOf\":\"" + "x".repeat(300_000) + "\"}").statusCode()).isEqualTo(413);
    }

    @Test
    void asksTheInstanceThatHoldsTheTopic() throws Exception {
        SampleWorld here = SampleNews.world();
        here.holder(new Holder.Elsewhere(List.of(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:" + server.port()))));
        try (Server other = SampleServer.start(here)) {
            var answer = new Client(other).get(Client.topic(SampleNews.FLOOD) + "/claims?limit=5");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(client.get(Client.topic(SampleNews.FLOOD) + "/claims?limit=5").body());
        }
    }

    @Test
    void asksTheInstanceThatHoldsTheArticle() throws Exception {
        String article = "/api/v1/articles/" + client.json(Client.topic(SampleNews.FLOOD) + "/claims").at("/claims/0/articleId").asText();
        SampleWorld here = SampleNews.world();
        here.holder(new Holder.Elsewhere(List.of(URI.create("http://127.0.0.1:" + server.port()))));
        try (Server other = SampleServer.start(here)) {
            assertThat(new Client(other).get(article).body()).isEqualTo(client.get(article).body());
        }
    }

    @Test
    void countsAndPagesTheClaimsThatNoTopicTakes() throws Exception {
        List<String> seen = new ArrayList<>();
        int unrouted = unrouted(client, "limit=1", seen);

        assertThat(unrouted).isPositive();
        assertThat(seen).hasSize(unrouted).doesNotHaveDuplicates();
    }

    @Test
    void findsUnroutedClaimsByTheirWords() throws Exception {
        JsonNode first = client.json("/api/v1/unrouted").at("/found/0");

        assertThat(client.json("/api/v1/unrouted?q=" + first.at("/publisher").asText().split(" ")[0]).path("found").toString()).contains(first.at("/claim/claimId").asText());
        assertThat(client.json("/api/v1/unrouted?q=nobodyeverwrotethis").path("found")).isEmpty();
    }

    @Test
    void goesOnWithTheUnroutedClaimsOfTheNextInstance() throws Exception {
        SampleWorld here = SampleNews.world();
        here.others(URI.create("http://127.0.0.1:" + server.port()));
        List<String> seen = new ArrayList<>();
        try (Server two = SampleServer.start(here)) {
            int unrouted = unrouted(new Client(two), "limit=500", seen);

            assertThat(unrouted).isEqualTo(2 * client.json("/api/v1/unrouted").path("unrouted").asInt());
            assertThat(seen).hasSize(unrouted);
        }
    }

    private static int unrouted(Client asked, String query, List<String> seen) throws Exception {
        String cursor = "";
        int unrouted = 0;
        while (cursor != null) {
            JsonNode page = asked.json("/api/v1/unrouted?" + query + cursor);
            page.path("found").forEach(row -> seen.add(row.at("/articleId").asText() + row.at("/claim/claimId").asText()));
            unrouted = page.path("unrouted").asInt();
            cursor = page.has("next") ? "&cursor=" + java.net.URLEncoder.encode(page.path("next").asText(), java.nio.charset.StandardCharsets.UTF_8) : null;
        }
        return unrouted;
    }

    @Test
    void letsAGenerationServeAndGivesOneUp() throws Exception {
        SampleWorld changed = SampleNews.world();
        try (Server other = SampleServer.start(changed)) {
            Client operator = new Client(other);

            assertThat(Client.read(operator.post("/api/v1/generations/g2/switch", "{}")).at("/generations/1/state").asText()).isEqualTo("SERVING");
            assertThat(Client.read(operator.post("/api/v1/generations/g1/abandon", "{}")).path("generations")).hasSize(1);
            assertThat(operator.post("/api/v1/generations/g7/switch", "{}").statusCode()).isEqualTo(409);
        }
    }

    @Test
    void asksNobodyTwice() throws Exception {
        SampleWorld lost = SampleNews.world();
        try (Server other = SampleServer.start(lost)) {
            lost.holder(new Holder.Elsewhere(List.of(URI.create("http://127.0.0.1:" + other.port()))));

            assertThat(new Client(other).get(Client.topic(SampleNews.FLOOD) + "/claims").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void asksTheActiveInstanceBeforeAStandbyAnswers() throws Exception {
        SampleWorld standby = SampleNews.world();
        standby.holder(new Holder.StandbyHere(17, List.of(URI.create("http://127.0.0.1:" + server.port()))));
        try (Server other = SampleServer.start(standby)) {
            assertThat(new Client(other).get(Client.topic(SampleNews.FLOOD) + "/claims").headers().firstValue("Rangefinder-Standby-Lag")).isEmpty();
        }
    }

    @Test
    void saysHowFarAStandbyIsBehind() throws Exception {
        SampleWorld standby = SampleNews.world();
        standby.holder(new Holder.StandbyHere(17, List.of(URI.create("http://127.0.0.1:1"))));
        try (Server other = SampleServer.start(standby)) {
            assertThat(new Client(other).get(Client.topic(SampleNews.FLOOD) + "/claims").headers().firstValue("Rangefinder-Standby-Lag")).contains("17");
        }
    }

    @Test
    void isReadyOnlyOnceNothingIsMissing() throws Exception {
        world.notReady(List.of("restoring the state of the claim topics"));
        var waiting = client.get("/api/v1/ready");
        world.notReady(List.of());

        assertThat(waiting.statusCode()).isEqualTo(503);
        assertThat(waiting.body()).contains("restoring the state");
        assertThat(client.get("/api/v1/ready").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/v1/health").statusCode()).isEqualTo(200);
    }

    @Test
    void answersARegistrysCalls() throws Exception {
        JsonNode latest = client.json("/subjects/estimates-value/versions/latest");

        assertThat(client.json("/schemas/ids/" + latest.path("id").asInt()).path("schema")).isEqualTo(latest.path("schema"));
        assertThat(client.json("/subjects")).hasSize(2);
        assertThat(client.get("/schemas/ids/7").statusCode()).isEqualTo(404);
    }

    @Test
    void writesAFeedThatReadersAccept() throws Exception {
        var answer = client.get(Client.topic(SampleNews.HOSTILE) + "/feed.atom");
        var feed = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new java.io.ByteArrayInputStream(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).contains("<img");
    }

    @Test
    void titlesAFeedsEntryByWhatMovedInWhichLane() throws Exception {
        SampleWorld own = SampleNews.world();
        try (Server another = SampleServer.start(own)) {
            own.publish(SampleNews.BRIDGE, SampleNews.said(SampleNews.UNION, "Northern Post", "2026-03-17", 1_234, Bound.EXACT, Lane.FORECAST));
            own.publish(SampleNews.BRIDGE, SampleNews.said(SampleNews.UNION, "Northern Post", "2026-03-18", 1_300, Bound.EXACT, Lane.FORECAST));

            assertThat(new Client(another).get(Client.topic(SampleNews.BRIDGE) + "/feed.atom").body()).contains("<title>forecast: first estimate: 1,234 (")
                .contains("<title>forecast: from 1,234 to 1,300 (");
        }
    }

    @Test
    void saysOfAnAddressThatThereIsNone() throws Exception {
        assertThat(client.get("/api/v1/nothing").body()).contains("\"title\":\"Not found\"").contains("there is no address /api/v1/nothing");
        var page = client.get("/nothing.html", "Accept", "text/html,*/*");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page");
    }
}
