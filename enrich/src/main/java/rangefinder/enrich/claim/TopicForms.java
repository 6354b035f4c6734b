package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rangefinder.table.Table;

/** What a derived topic of an action must know of a claim: the table {@code topic-frames.tsv}. */
final class TopicForms {

    enum Kind { HAPPENING, RAID, CAMPAIGN, COMPANY }

    /**
     * @param counted what the action can be done to: people, things
     * @param action  as ids name it
     * @param asked   class that ids name; null for the claim's own
     */
    record Form(Kind kind, Set<String> counted, boolean needsTarget, String action, String asked) {}

    private static final Map<String, Form> FORMS = forms();

    private TopicForms() {}

    /** Null where the action derives no topic. */
    static Form of(String action, String countedClass) {
        Form special = action == null || countedClass == null ? null : FORMS.get(action + ":" + countedClass);
        return special != null || action == null ? special : FORMS.get(action);
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new HashMap<>();
        for (List<String> row : Table.read(TopicForms.class, "topic-frames.tsv")) {
            String[] asked = row.get(4).equals("-") ? new String[] {row.get(0), "-"} : row.get(4).split("/");
            forms.put(row.get(0), new Form(Kind.valueOf(row.get(1).toUpperCase(java.util.Locale.ROOT)), Set.of(row.get(2).split("\\+")),
                row.get(3).equals("needed"), asked[0], asked[1].equals("-") ? null : asked[1]));
        }
        return forms;
    }
}
