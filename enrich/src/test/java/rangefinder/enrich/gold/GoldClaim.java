package rangefinder.enrich.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;

/** One annotated claim of the gold articles; null where a part is not annotated. */
record GoldClaim(String document, String anchor, Double low, Double high, Bound bound, List<String> counted, String basis, Lane lane,
        String actor, String target, List<String> source, String from, String to, boolean optional) {

    static GoldClaim of(JsonNode json) {
        return new GoldClaim(json.get("doc").asText(), json.get("anchor").asText(), number(json.get("low")), number(json.get("high")),
            Bound.valueOf(json.get("bound").asText()), texts(json.get("counted")), json.get("basis").asText(), Lane.valueOf(json.get("lane").asText()),
            text(json.get("actor")), text(json.get("target")), texts(json.get("source")), text(json.get("from")), text(json.get("to")),
            json.path("optional").asBoolean());
    }

    Object part(String name) {
        return switch (name) {
            case "bound" -> bound;
            case "counted" -> counted;
            case "basis" -> basis;
            case "lane" -> lane;
            case "source" -> source;
            case "time" -> from + " to " + to;
            case "actor" -> actor;
            default -> target;
        };
    }

    static Object part(Claim claim, String name) {
        return switch (name) {
            case "bound" -> claim.getQuantity().getBound();
            case "counted" -> claim.getCounted();
            case "basis" -> claim.getBasis();
            case "lane" -> claim.getLane();
            case "source" -> claim.getSource().getName();
            case "time" -> claim.getFrom() + " to " + claim.getTo();
            case "actor" -> claim.getActor();
            default -> claim.getTarget();
        };
    }

    private static Double number(JsonNode json) {
        return json == null || json.isNull() ? null : json.asDouble();
    }

    private static String text(JsonNode json) {
        return json == null || json.isNull() ? null : json.asText();
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}
