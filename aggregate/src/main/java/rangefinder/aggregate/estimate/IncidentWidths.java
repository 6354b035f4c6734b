package rangefinder.aggregate.estimate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.table.Table;

/** The widths of incidents' ranges by measure, agreement and level: a versioned table, which calibration replaces when an operator adopts it. */
public final class IncidentWidths {

    /** How the articles of an incident agree. */
    enum Agreement { LONE, UNANIMOUS, MAJORITY, SPLIT }

    /** Whether a range also spans every article's answer: always, never, or where best is larger than what the widths were learned on. */
    enum Hull { YES, NO, LARGE }

    /** What is added to best, and whether the range spans the answers. */
    record Width(Hull hull, double below, double above) {

        boolean spansAnswers(double best) {
            return hull == Hull.YES || hull == Hull.LARGE && best > LARGEST_LEARNED;
        }
    }

    /** Settled incidents with more victims than this are too few to learn from. */
    private static final double LARGEST_LEARNED = 20;

    private static final String ANY = "*";

    private final Map<String, Width> widths;

    private IncidentWidths(List<List<String>> rows) {
        widths = new TreeMap<>();
        for (List<String> row : rows) {
            Width width = new Width(Hull.valueOf(row.get(3).toUpperCase(Locale.ROOT)), Double.parseDouble(row.get(4)), Double.parseDouble(row.get(5)));
            widths.put(key(row.get(0), row.get(1), Integer.parseInt(row.get(2))), width);
        }
    }

    /** The table that ships with this release. */
    public static IncidentWidths shipped() {
        return new IncidentWidths(Table.read(IncidentWidths.class, "incident-widths.tsv", 6));
    }

    /** A table that an operator adopted: rows of measure, agreement, level, hull, below, above. */
    public static IncidentWidths of(List<List<String>> rows) {
        return new IncidentWidths(rows);
    }

    Width of(String measure, Agreement agreement, int level) {
        Width own = widths.get(key(measure, agreement.name(), level));
        return own == null ? widths.get(key(ANY, agreement.name(), level)) : own;
    }

    /** The table as text, for the hash of a generation. */
    public String asText() {
        return widths.toString();
    }

    private static String key(String measure, String agreement, int level) {
        return measure + " " + agreement + " " + level;
    }
}
