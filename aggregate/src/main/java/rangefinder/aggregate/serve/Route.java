package rangefinder.aggregate.serve;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * One operation of the API. The OpenAPI document is held against these by a test.
 *
 * @param scope what a caller must be allowed to do; null: anybody may call it
 * @param query names of the query parameters that it knows
 */
record Route(HandlerType method, String path, ServeSettings.Scope scope, Set<String> query, Handler handler) {

    static Route get(String path, Handler handler, String... query) {
        return new Route(HandlerType.GET, path, ServeSettings.Scope.READ, Set.of(query), handler);
    }

    static Route open(String path, Handler handler) {
        return new Route(HandlerType.GET, path, null, Set.of(), handler);
    }

    static Route operate(HandlerType method, String path, Handler handler, String... query) {
        return new Route(method, path, ServeSettings.Scope.OPERATE, Set.of(query), handler);
    }

    /** A question sent as a body, because it is too long for an address. */
    static Route ask(String path, Handler handler, String... query) {
        return new Route(HandlerType.POST, path, ServeSettings.Scope.READ, Set.of(query), handler);
    }
}
