package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import picocli.CommandLine.Option;
import rangefinder.launcher.configuration.Configuration;

/** The instance that a command asks over HTTP, and the options that say which. */
final class RunningInstance {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    @Option(names = "--url", paramLabel = "ADDRESS", description = "of the running instance; default: where the configuration serves")
    URI url;

    @Option(names = "--token", paramLabel = "TOKEN", description = "where the instance wants one; default: $${env:RANGEFINDER_TOKEN}", defaultValue = "${env:RANGEFINDER_TOKEN}")
    String token;

    private final HttpClient http = HttpClient.newHttpClient();

    /** A server that listens on all addresses is asked on this machine. */
    URI address(Configuration configuration) {
        if (url != null) {
            return url;
        }
        InetSocketAddress served = configuration.http();
        String host = served.getAddress() != null && served.getAddress().isAnyLocalAddress() ? "127.0.0.1" : served.getHostString();
        return URI.create("http://" + host + ":" + served.getPort());
    }

    JsonNode get(URI server, String path) throws InterruptedException {
        return ask(server, HttpRequest.newBuilder(at(server, path)));
    }

    JsonNode post(URI server, String path, JsonNode body) throws InterruptedException {
        return ask(server, HttpRequest.newBuilder(at(server, path)).POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** @throws StartException where nothing answers, or it refuses */
    private JsonNode ask(URI server, HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpRequest.Builder asking = request.timeout(PATIENCE).header("Accept", "application/json").header("Content-Type", "application/json");
            HttpResponse<String> response = http
                .send((token == null || token.isEmpty() ? asking : asking.header("Authorization", "Bearer " + token)).build(), HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JsonLines.JSON.readTree(response.body());
            if (response.statusCode() != OK) {
                throw new StartException(answer.path("title").asText("refused") + ": " + answer.path("detail").asText("status " + response.statusCode()));
            }
            return answer;
        } catch (IOException e) {
            throw new StartException("no instance answers at " + server + " (" + e.getClass().getSimpleName()
                + "); start one with `rangefinder run`, or name it with --url", e);
        }
    }

    private static URI at(URI server, String path) {
        return URI.create(server.toString().replaceAll("/$", "") + path);
    }
}
