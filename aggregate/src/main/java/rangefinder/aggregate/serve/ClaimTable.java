package rangefinder.aggregate.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims as CSV (RFC 4180) for a spreadsheet. */
final class ClaimTable {

    private static final List<String> HEAD = List.of("claim", "as_of", "lane", "basis", "bound", "low", "high", "unit", "counted", "source", "kind", "via",
        "publisher", "published", "url", "standing", "quote");

    private final StringBuilder text = new StringBuilder();

    ClaimTable() {
        line(HEAD.stream());
    }

    void add(TopicClaim held) {
        var claim = held.claim();
        var quantity = claim.getQuantity();
        line(Stream.of(claim.getClaimId(), held.asOf(), claim.getLane(), claim.getBasis(), quantity.getBound(), quantity.getLow(), quantity.getHigh(),
            quantity.getUnit(), claim.getCounted(), claim.getSource().getName(), claim.getSource().getKind(),
            claim.getVia().stream().map(v -> v.getName()).collect(Collectors.joining("; ")), held.publisher(), held.published(), held.url(),
            held.standing(), claim.getQuote()).map(ClaimTable::cell));
    }

    private void line(Stream<String> cells) {
        text.append(cells.collect(Collectors.joining(","))).append("\r\n");
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Double number) {
            return Json.text(number);
        }
        String cell = value.toString();
        return "\"" + (looksLikeFormula(cell) ? "'" : "") + cell.replace("\"", "\"\"") + "\"";
    }

    /** Spreadsheets run cells that begin so; what an article says must not run. */
    private static boolean looksLikeFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
