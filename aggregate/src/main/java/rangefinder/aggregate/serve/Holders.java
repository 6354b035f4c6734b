package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Sends a question about one topic's claims to the instance that holds them, and says so where a standby answers. Such questions are the
 * dear ones: only so many are answered at once, so that threads are left for health, lists and pages; whoever comes then is told to
 * ask again. Those that other instances pass on have places of their own, lest two instances wait for each other.
 */
final class Holders {

    /** Marks a question that another instance has passed on: it is not passed on again. */
    private static final String PASSED_ON = "Rangefinder-Passed-On";
    private static final List<String> CARRIED = List.of("Content-Type", "ETag", "Cache-Control", "Rangefinder-Standby-Lag", "Retry-After");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static final int MOST_AT_ONCE = 24;

    private final Answers answers;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Semaphore placesForOthers = new Semaphore(MOST_AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).followRedirects(HttpClient.Redirect.NEVER).build();

    Holders(Answers answers) {
        this.answers = answers;
    }

    /** The handler where the topic's claims are here, else the answer of another instance's. */
    Handler onHolder(Handler here) {
        return on(request -> answers.holder(request.pathParam("topic")), here);
    }

    /** The same for an article. */
    Handler onArticleHolder(Handler here) {
        return on(request -> answers.articleHolder(request.pathParam("article")), here);
    }

    /** Whether another instance asks, so that this one answers from what is here. */
    static boolean isPassedOn(Context request) {
        return request.header(PASSED_ON) != null;
    }

    /**
     * What another instance answers to the same path.
     *
     * @param query after the question mark, encoded
     * @throws Problem where it cannot be reached or refuses
     */
    ObjectNode ask(Context request, URI server, String query) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = client.send(copy(request, server, query), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return Json.read(answer.body());
            }
        } catch (IOException unreachable) {
            // told below
        }
        request.header("Retry-After", "2");
        throw Problem.of(503, "An instance does not answer", "the instance at " + server + " holds a part of the articles and does not answer; ask again in a moment");
    }

    private Handler on(Function<Context, Holder> asked, Handler here) {
        Handler answer = answer(asked, here);
        return request -> {
            Semaphore free = isPassedOn(request) ? placesForOthers : places;
            if (!free.tryAcquire()) {
                request.header("Retry-After", "1");
                throw Problem.of(503, "Too many questions at once", "questions about claims are answered " + MOST_AT_ONCE + " at a time; ask again in a moment");
            }
            try {
                answer.handle(request);
            } finally {
                free.release();
            }
        };
    }

    private Handler answer(Function<Context, Holder> asked, Handler here) {
        return request -> {
            Holder holder = asked.apply(request);
            boolean passedOn = isPassedOn(request);
            if (holder instanceof Holder.Here) {
                here.handle(request);
            } else if (holder instanceof Holder.StandbyHere standby) {
                if (passedOn || !asked(request, standby.active())) {
                    request.header("Rangefinder-Standby-Lag", Long.toString(standby.lag()));
                    here.handle(request);
                }
            } else if (!(holder instanceof Holder.Elsewhere elsewhere) || passedOn || !asked(request, elsewhere.servers())) {
                throw nobody(request);
            }
        };
    }

    /** Whether one of the servers answered, the first that can be reached; of a standby's answer its lag is carried along. */
    private boolean asked(Context request, List<URI> servers) throws InterruptedException {
        for (URI server : servers) {
            try {
                HttpResponse<byte[]> answer = client.send(copy(request, server), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 503) {
                    CARRIED.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> request.header(name, value)));
                    request.status(answer.statusCode()).result(answer.body());
                    return true;
                }
            } catch (IOException unreachable) {
                // the next one may have a standby
            }
        }
        return false;
    }

    private static HttpRequest copy(Context request, URI server) {
        return copy(request, server, request.queryString());
    }

    private static HttpRequest copy(Context request, URI server, String query) {
        HttpRequest.Builder copy = HttpRequest.newBuilder(server.resolve(request.req().getRequestURI() + (query == null ? "" : "?" + query)))
            .timeout(PATIENCE).header(PASSED_ON, "1")
            .method(request.method().name(), HttpRequest.BodyPublishers.ofByteArray(request.bodyAsBytes()));
        for (String name : List.of("Authorization", "Content-Type", "Cookie")) {
            if (request.header(name) != null) {
                copy.header(name, request.header(name));
            }
        }
        return copy.build();
    }

    private static Problem nobody(Context request) {
        request.header("Retry-After", "2");
        return Problem.of(503, "What was asked for is moving", "no instance holds this topic's claims or this article at the moment; current numbers are still served, ask again in a moment");
    }
}
