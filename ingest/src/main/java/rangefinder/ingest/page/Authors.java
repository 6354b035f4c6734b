package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who wrote it. */
final class Authors {

    private Authors() {}

    static List<String> of(Facts facts) {
        List<String> names = new ArrayList<>(facts.data().names("author"));
        if (names.isEmpty()) {
            Stream.of("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator").map(facts.metas()::get)
                .filter(n -> n != null && !n.startsWith("http")).limit(1).forEach(names::add);
        }
        return names.isEmpty() ? facts.page().hints().authors() : names;
    }
}
