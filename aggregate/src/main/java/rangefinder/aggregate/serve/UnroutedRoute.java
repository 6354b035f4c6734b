package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Claims that no topic takes, over all instances: the articles of one after those of the other, each asked for its own. */
final class UnroutedRoute {

    private static final int MOST = 500;

    private final Answers answers;
    private final Holders holders;

    UnroutedRoute(Answers answers, Holders holders) {
        this.answers = answers;
        this.holders = holders;
    }

    /** A cursor is the server and the article behind which to go on. */
    void page(Context request) throws InterruptedException {
        Parameters parameters = new Parameters(request);
        String words = parameters.text("q");
        String cursor = parameters.text("cursor");
        int limit = parameters.number("limit", 50, 1, MOST);
        if (Holders.isPassedOn(request)) {
            Answer.json(request, here(words, cursor, limit));
            return;
        }
        List<URI> servers = answers.servers().isEmpty() ? List.of(answers.self()) : answers.servers();
        URI server = cursor == null ? servers.get(0) : server(cursor, servers);
        String after = cursor == null || cursor.indexOf(' ') < 0 ? null : cursor.substring(cursor.indexOf(' ') + 1);
        ObjectNode page = ask(request, server, words, after, limit);
        long unrouted = page.path("unrouted").asLong();
        long claims = page.path("claims").asLong();
        for (URI other : servers) {
            ObjectNode counted = other.equals(server) ? null : ask(request, other, null, null, 1);
            unrouted += counted == null ? 0 : counted.path("unrouted").asLong();
            claims += counted == null ? 0 : counted.path("claims").asLong();
        }
        page.put("unrouted", unrouted).put("claims", claims);
        int next = servers.indexOf(server) + 1;
        if (page.hasNonNull("next")) {
            page.put("next", server.getAuthority() + " " + page.get("next").asText());
        } else if (next < servers.size()) {
            page.put("next", servers.get(next).getAuthority());
        }
        Answer.json(request, page);
    }

    private static URI server(String cursor, List<URI> servers) {
        String authority = cursor.split(" ", 2)[0];
        return servers.stream().filter(known -> known.getAuthority().equals(authority)).findFirst()
            .orElseThrow(() -> Problem.parameter("cursor", cursor, "a value of next; the instance it names holds no articles any more, so begin again without it"));
    }

    private ObjectNode ask(Context request, URI server, String words, String after, int limit) throws InterruptedException {
        return server.equals(answers.self()) ? here(words, after, limit)
            : holders.ask(request, server, "limit=" + limit + encoded("&q=", words) + encoded("&cursor=", after));
    }

    private ObjectNode here(String words, String after, int limit) {
        UnroutedPage page = answers.unrouted(ChangeFilter.wordsOf(words), after, limit);
        ObjectNode json = Json.object();
        ArrayNode rows = json.putArray("found");
        page.found().forEach(row -> rows.add(Json.object(row)));
        json.put("unrouted", page.unrouted()).put("claims", page.claims());
        return page.next() == null ? json : json.put("next", page.next());
    }

    private static String encoded(String name, String value) {
        return value == null ? "" : name + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
