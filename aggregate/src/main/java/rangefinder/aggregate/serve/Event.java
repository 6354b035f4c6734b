package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A change with its JSON form, written once for all who are told of it. */
record Event(Change change, String data) {

    static Event of(Change change) {
        return new Event(change, Json.text(json(change)));
    }

    /** A change as it is shown everywhere: with its event id. */
    static ObjectNode json(Change change) {
        ObjectNode json = Json.object().put("id", change.id());
        json.setAll(Json.object(change.change()));
        return json;
    }
}
