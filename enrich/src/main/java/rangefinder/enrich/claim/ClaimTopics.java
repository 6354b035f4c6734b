package rangefinder.enrich.claim;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rangefinder.enrich.quantity.CountedClasses;
import rangefinder.enrich.text.Table;
import rangefinder.schema.Claim;

/**
 * Ids of the topics that a claim belongs to without anybody defining them: {@code action/place/day} for a happening, the frame
 * {@code actor/action/counted/target} for a question that goes on. Rather no topic than a wrong one: a claim that lacks what its id needs, or
 * counts what its action cannot befall (the table {@code topic-frames.tsv}), gets none.
 */
final class ClaimTopics {

    private static final String PEOPLE = "people";

    private record Form(boolean happening, Set<String> counted, boolean needsTarget) {}

    private static final Map<String, Form> FORMS = forms();
    private static final CountedClasses CLASSES = CountedClasses.english();
    /** A happening lasts a week at most; what takes longer is a campaign. */
    private static final int LONGEST_HAPPENING_DAYS = 7;

    private ClaimTopics() {}

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new HashMap<>();
        for (List<String> row : Table.read(ClaimTopics.class, "topic-frames.tsv")) {
            forms.put(row.get(0), new Form(row.get(1).equals("happening"), Set.of(row.get(2).split("\\+")), row.get(3).equals("needed")));
        }
        return forms;
    }

    static List<String> of(Claim claim) {
        Form form = claim.getAction() == null ? null : FORMS.get(claim.getAction());
        if (form == null || !fits(form, claim)) {
            return List.of();
        }
        String id = form.happening ? happening(claim) : campaign(claim, form);
        return id == null ? List.of() : List.of(id);
    }

    static boolean isHappening(String action) {
        return action != null && FORMS.containsKey(action) && FORMS.get(action).happening;
    }

    /** Whether what is counted can be what the action does it to; a bare number of victims counts people. */
    private static boolean fits(Form form, Claim claim) {
        String counted = claim.getCountedClass();
        if (counted == null) {
            return form.happening && form.counted.contains(PEOPLE) && claim.getCounted() == null;
        }
        return form.counted.contains(isPeople(counted) ? PEOPLE : "things");
    }

    static boolean isPeople(String counted) {
        return counted.equals(PEOPLE) || CLASSES.isA(counted, PEOPLE);
    }

    private static String happening(Claim claim) {
        String day = day(claim);
        if (claim.getPlace().isEmpty() || day == null) {
            return null;
        }
        boolean people = claim.getCountedClass() == null || isPeople(claim.getCountedClass());
        String what = people ? name(claim.getAction()) : name(claim.getAction()) + "/" + name(claim.getCountedClass());
        return what + "/" + name(claim.getPlace().get(0)) + "/" + day;
    }

    private static String day(Claim claim) {
        if (claim.getFrom() == null || claim.getTo() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(LocalDate.parse(claim.getFrom()), LocalDate.parse(claim.getTo()));
        return days < LONGEST_HAPPENING_DAYS ? claim.getFrom() : null;
    }

    private static String campaign(Claim claim, Form form) {
        String counted = claim.getCountedClass();
        if (claim.getActor() == null || form.needsTarget && claim.getTarget() == null || claim.getActor().equals(claim.getTarget())) {
            return null;
        }
        String frame = name(claim.getActor()) + "/" + name(claim.getAction()) + "/" + name(counted);
        return claim.getTarget() == null ? frame : frame + "/" + name(claim.getTarget());
    }

    /** Lower-case ASCII words joined by hyphens: safe in a key, an address and a file name. */
    static String name(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
