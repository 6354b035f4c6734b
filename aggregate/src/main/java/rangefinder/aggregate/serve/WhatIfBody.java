package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The body of a what-if question: {@code {"without": [originator], "regraded": {originator: "A".."F"}, "asOf": date, "knownAt": instant}}. */
final class WhatIfBody {

    private static final Set<String> KNOWN = Set.of("without", "regraded", "asOf", "knownAt");
    /** More than a reader can mean; each makes the answer dearer. */
    private static final int MOST_ORIGINATORS = 200;

    private WhatIfBody() {}

    static Assumptions read(byte[] body) {
        ObjectNode json = Json.read(body);
        json.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw Problem.parameter(name, "unknown", "without, regraded, asOf, knownAt");
            }
        });
        return new Assumptions(form(json, "asOf", "a date such as 2025-03-28", LocalDate::parse),
            form(json, "knownAt", "an instant such as 2025-03-28T00:00:00Z", Instant::parse), without(json), regraded(json));
    }

    private static Set<String> without(ObjectNode json) {
        Set<String> without = new HashSet<>();
        for (JsonNode originator : json.path("without")) {
            without.add(originator.asText());
        }
        return bounded("without", without.size(), without);
    }

    private static Map<String, String> regraded(ObjectNode json) {
        Map<String, String> regraded = new LinkedHashMap<>();
        json.path("regraded").properties().forEach(entry -> {
            String grade = entry.getValue().asText();
            if (!grade.matches("[A-F]")) {
                throw Problem.parameter("regraded." + entry.getKey(), grade, "A, B, C, D, E or F");
            }
            regraded.put(entry.getKey(), grade);
        });
        return bounded("regraded", regraded.size(), regraded);
    }

    private static <V> V bounded(String name, int size, V value) {
        if (size > MOST_ORIGINATORS) {
            throw Problem.parameter(name, size + " originators", "at most " + MOST_ORIGINATORS);
        }
        return value;
    }

    private static <V> V form(ObjectNode json, String name, String allowed, Function<String, V> form) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull() || value.asText().isEmpty()) {
            return null;
        }
        try {
            return form.apply(value.asText());
        } catch (DateTimeException e) {
            throw Problem.parameter(name, value.asText(), allowed);
        }
    }
}
