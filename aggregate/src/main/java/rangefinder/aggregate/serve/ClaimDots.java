package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** All claims of a topic as a page draws them: one column a property, a tenth of the size of the claims themselves. */
final class ClaimDots {

    private final ObjectNode columns = Json.object();
    private final ArrayNode ids = columns.putArray("claim");
    private final ArrayNode days = columns.putArray("day");
    private final ArrayNode lows = columns.putArray("low");
    private final ArrayNode highs = columns.putArray("high");
    private final ArrayNode bounds = columns.putArray("bound");
    private final ArrayNode lanes = columns.putArray("lane");
    private final ArrayNode kinds = columns.putArray("kind");
    private final ArrayNode standings = columns.putArray("standing");

    void add(TopicClaim claim) {
        var quantity = claim.claim().getQuantity();
        ids.add(claim.claim().getClaimId());
        days.add(claim.asOf());
        number(lows, quantity.getLow());
        number(highs, quantity.getHigh());
        bounds.add(quantity.getBound().name());
        lanes.add(claim.claim().getLane().name());
        kinds.add(claim.claim().getSource().getKind().name());
        standings.add(claim.standing().name());
    }

    private static void number(ArrayNode column, Double value) {
        if (value != null && value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            column.add(value.longValue());
        } else {
            column.add(value);
        }
    }

    ObjectNode json() {
        return columns;
    }
}
