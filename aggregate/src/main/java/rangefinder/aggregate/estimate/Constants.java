package rangefinder.aggregate.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.table.Table;

/** The constants of the method, from one documented table. */
final class Constants {

    private static final Map<String, Long> TABLE = table();

    static final long HALF_LIFE_DAYS = get("half-life-days");
    static final long GROWTH = get("growth-micro");
    static final long REACH = get("reach-micro");
    static final long PSEUDO_SPREAD = get("pseudo-spread-micro");
    static final long ABOUT = get("about-micro");
    static final long BELIEVED = get("believed-micro");
    static final long COULD = get("could-micro");
    static final long CAMP_GAP = get("camp-gap-micro");
    static final long WEAK_SHARE_PERCENT = get("weak-share-percent");
    static final long CONCORD = get("concord");
    static final long ECHO_DAYS_INCIDENT = get("echo-days-incident");
    static final long ECHO_DAYS_CAMPAIGN = get("echo-days-campaign");
    static final long STALE_DAYS_INCIDENT = get("stale-days-incident");
    static final long STALE_DAYS_CAMPAIGN = get("stale-days-campaign");

    private Constants() {}

    /** The table as text, for the hash of a generation. */
    static String asText() {
        return new java.util.TreeMap<>(TABLE).toString();
    }

    private static long get(String name) {
        Long value = TABLE.get(name);
        if (value == null) {
            throw new IllegalStateException("constants.tsv lacks " + name);
        }
        return value;
    }

    private static Map<String, Long> table() {
        Map<String, Long> table = new HashMap<>();
        for (List<String> row : Table.read(Constants.class, "constants.tsv", 3)) {
            table.put(row.get(0), Long.parseLong(row.get(1)));
        }
        return table;
    }
}
