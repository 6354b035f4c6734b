package rangefinder.aggregate.serve;

import io.javalin.config.JettyConfig;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** What stands before the routes: how many may connect, what a request has to look like, and how those that do not are told. */
final class Front {

    /** For dear questions, of callers and of other instances, and as many again as one of these; event streams need no thread of their own. */
    private static final int THREADS = 3 * Holders.MOST_AT_ONCE;
    /** All event streams that are allowed, and room for the questions of those that read the page. */
    private static final int MOST_CONNECTIONS = EventStream.MOST_SUBSCRIBERS + 1_000;

    private Front() {}

    static void configure(JettyConfig jetty) {
        jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        jetty.modifyHttpConfiguration(Front::configure);
        jetty.modifyServletContextHandler(handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        jetty.modifyServer(server -> configure(server, MOST_CONNECTIONS));
    }

    /** Whoever comes when so many are connected waits until one leaves; those that say nothing for half a minute are made to. */
    static void configure(Server server, int mostConnections) {
        server.addBean(new NetworkConnectionLimit(mostConnections, server));
        server.setErrorHandler(new Refusal());
    }

    /** Topic ids hold slashes, which clients send as %2F; what else is ambiguous stays refused. */
    private static void configure(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT.with("topic-ids", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 * 1024);
        http.setOutputBufferSize(8 * 1024);
    }

    /** What is no request (half a percent sign in the address, headers without end) reaches no route; it is told as any other problem is. */
    private static final class Refusal extends ErrorHandler {

        @Override
        public boolean errorPageForMethod(String method) {
            return true;
        }

        @Override
        protected void generateResponse(Request request, Response response, int status, String message, Throwable cause, Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE).put("X-Content-Type-Options", "nosniff");
            Problem problem = Problem.of(status, "The request cannot be read", HttpStatus.getMessage(status));
            response.write(true, ByteBuffer.wrap(Json.bytes(problem.json())), callback);
        }
    }
}
