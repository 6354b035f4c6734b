package rangefinder.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoWorldTest {

    private DemoWorld world;

    @BeforeEach
    void open() throws Exception {
        world = DemoWorld.open();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void hasAtLeastFiveFeedsAndTwentyFivePages() {
        assertThat(world.feeds()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(world.pages()).isGreaterThanOrEqualTo(25);
    }

    @Test
    void servesEveryFeed() throws Exception {
        for (String feed : world.feeds().values()) {
            HttpResponse<String> answer = get(feed, null);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("2026");
        }
    }

    @Test
    void answersNotModified_untilTheNextEdition() throws Exception {
        String feed = world.feeds().get("Cable Wire");
        String etag = get(feed, null).headers().firstValue("ETag").orElseThrow();
        assertThat(get(feed, etag).statusCode()).isEqualTo(304);

        world.publish(2);

        assertThat(get(feed, etag).statusCode()).isEqualTo(200);
    }

    @Test
    void theCorrectionReplacesThePageUnderItsAddress() throws Exception {
        String page = world.feeds().get("Cable Wire").replace("/feed.json", "/2026/aveiro-warehouse-fire");
        assertThat(get(page, null).body()).contains("at least 9").doesNotContain("Correction");

        world.publish(3);

        assertThat(get(page, null).body()).contains("Correction", "12 people");
    }

    private static HttpResponse<String> get(String address, String etag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
