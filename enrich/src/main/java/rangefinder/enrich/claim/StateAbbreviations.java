package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rangefinder.table.Table;

/** The short forms of the names of the United States, the newspapers' ("Tenn.") and the post's ("TN"): the table {@code state-abbreviations.tsv}. */
final class StateAbbreviations {

    /**
     * @param id   ISO 3166-2 code
     * @param name as in the table of regions
     */
    record Region(String id, String name) {}

    private static final Map<String, Region> REGIONS = read();

    private StateAbbreviations() {}

    private static Map<String, Region> read() {
        Map<String, Region> regions = new HashMap<>();
        Table.read(StateAbbreviations.class, "state-abbreviations.tsv").forEach(row -> {
            Region region = new Region(row.get(0), row.get(1));
            regions.put(region.id().substring("US-".length()), region);
            regions.put(row.get(2), region);
        });
        return Map.copyOf(regions);
    }

    /** The state that a word stands for, with or without its last full stop; empty for other words. */
    static Optional<Region> of(String word) {
        return Optional.ofNullable(REGIONS.get(word.endsWith(".") ? word.substring(0, word.length() - 1) : word));
    }
}
