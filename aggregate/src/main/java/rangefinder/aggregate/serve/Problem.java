package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer that is an error, told as RFC 9457 has it: what is wrong, which parameter, what is allowed. */
final class Problem extends RuntimeException {

    static final String CONTENT_TYPE = "application/problem+json";

    final int status;
    private final String title;
    private final String parameter;
    private final String allowed;

    private Problem(int status, String title, String detail, String parameter, String allowed) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.parameter = parameter;
        this.allowed = allowed;
    }

    static Problem parameter(String name, String found, String allowed) {
        return new Problem(400, "A parameter is not allowed", name + " is " + shortened(found) + ", allowed: " + allowed, name, allowed);
    }

    static Problem notFound(String what, String name) {
        return new Problem(404, "Not found", "there is no " + what + " " + shortened(name), what, null);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, null, null);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("type", "about:blank").put("title", title).put("status", status).put("detail", getMessage());
        if (parameter != null) {
            json.put("parameter", parameter);
        }
        if (allowed != null) {
            json.put("allowed", allowed);
        }
        return json;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
