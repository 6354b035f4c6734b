package rangefinder.aggregate.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: API, event stream, webhooks, feeds, registry calls and the page. */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    /** The largest body is a what-if over 200 originators. */
    private static final long LARGEST_BODY = 256 * 1024;

    private final ServeSettings settings;
    private final Guard guard;
    private final ChangeTail tail;
    private final EventStream stream;
    private final Webhooks webhooks;
    private final List<Route> routes;
    private final Javalin http;

    /** The schemas that the registry calls tell: value schema by subject, schema by id, id of a schema. */
    public record Registry(Map<String, Schema> subjects, IntFunction<Schema> byId, ToIntFunction<Schema> ids) {}

    public Server(ServeSettings settings, Answers answers, ChangeLog changes, WebhookLog webhookLog, Registry registry) {
        this.settings = settings;
        guard = new Guard(settings);
        tail = new ChangeTail(changes);
        stream = new EventStream(tail, answers);
        webhooks = new Webhooks(tail, answers, webhookLog, new WebhookSender(settings.privateWebhooks()), Webhooks.PAUSES, Clock.systemUTC());
        routes = routes(answers, registry);
        http = Javalin.create(this::configure);
    }

    private List<Route> routes(Answers answers, Registry registry) {
        Holders holders = new Holders(answers);
        return Stream.of(
            new TopicRoutes(answers, tail, holders, this::address).routes(),
            new EvidenceRoutes(answers, holders).routes(),
            new WebhookRoutes(webhooks, tail.log(), settings.privateWebhooks(), Clock.systemUTC()).routes(),
            new RegistryRoutes(registry.subjects(), registry.byId(), registry.ids()).routes(),
            List.of(Route.get("/api/v1/events", stream::open, "topic", "lane", "q", "from"), guard.session(), OpenApi.route())).flatMap(List::stream).toList();
    }

    public Server start() {
        tail.start();
        webhooks.start(settings.webhooks());
        http.start(settings.host(), settings.port());
        LOG.info("serving at {}", address());
        return this;
    }

    public int port() {
        return http.port();
    }

    /** Base address for readers. */
    public URI address() {
        return settings.publicAddress() != null ? settings.publicAddress() : URI.create("http://" + settings.host() + ":" + port());
    }

    /** Event streams open now. */
    int subscribers() {
        return stream.subscribers();
    }

    List<Route> routes() {
        return routes;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        Front.configure(config.jetty);
        PageFiles.configure(config);
        config.routes.before(PageFiles::protect);
        for (Route route : routes) {
            config.routes.addHttpHandler(route.method(), route.path(), request -> handle(route, request));
        }
        config.routes.exception(Problem.class, Server::answer);
        config.routes.exception(Unanswerable.class, (e, request) -> answer(Problem.of(422, "No honest answer", e.getMessage()), request));
        config.routes.exception(HttpResponseException.class, Server::refuse);
        config.routes.exception(Exception.class, Server::fault);
        config.routes.error(404, request -> answerWhereEmpty(request, Problem.notFound("address", request.path())));
    }

    private void handle(Route route, Context request) throws Exception {
        guard.check(request, route.scope());
        new Parameters(request).only(route.query());
        route.handler().handle(request);
    }

    private static void refuse(HttpResponseException e, Context request) {
        if (e.getStatus() != 404) {
            answer(Problem.of(e.getStatus(), "The request cannot be answered", e.getMessage()), request);
        } else if (PageFiles.isForPeople(request)) {
            PageFiles.missing(request);
        } else {
            answer(Problem.notFound("address", request.path()), request);
        }
    }

    private static void answer(Problem problem, Context request) {
        request.status(problem.status).contentType(Problem.CONTENT_TYPE).result(Json.bytes(problem.json()));
    }

    private static void answerWhereEmpty(Context request, Problem problem) {
        if (request.resultInputStream() == null) {
            answer(problem, request);
        }
    }

    /** Our own mistake: told to the log, not to the client. */
    private static void fault(Exception e, Context request) {
        LOG.error("a request failed method={} path={}", request.method(), request.path(), e);
        answer(Problem.of(500, "The server failed", "the reason is in the server's log"), request);
    }

    @Override
    public void close() {
        stream.close();
        webhooks.close();
        tail.close();
        http.stop();
    }
}
