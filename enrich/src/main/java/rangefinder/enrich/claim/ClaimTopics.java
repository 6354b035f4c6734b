package rangefinder.enrich.claim;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rangefinder.schema.Claim;

/**
 * Ids of the topics that a claim belongs to without anybody defining them: {@code action/place/day} for a happening, the frame
 * {@code actor/action/counted/target} for a question that goes on. A claim that lacks what its id needs gets none.
 */
final class ClaimTopics {

    /** What happens to people and things at a place on a day. */
    private static final Set<String> HAPPENINGS = Set.of("KILL", "INJURE", "SHOOT", "CASUALTY", "MISS", "DISPLACE", "DETAIN", "EVACUATE", "DESTROY",
        "DAMAGE", "RESCUE", "INFECT", "KIDNAP", "STRAND", "HOMELESS", "PROTEST", "BURN");
    /** A happening lasts a week at most; what takes longer is a campaign. */
    private static final int LONGEST_HAPPENING_DAYS = 7;

    private ClaimTopics() {}

    static List<String> of(Claim claim) {
        if (claim.getAction() == null) {
            return List.of();
        }
        String id = HAPPENINGS.contains(claim.getAction()) ? happening(claim) : campaign(claim);
        return id == null ? List.of() : List.of(id);
    }

    static boolean isHappening(String action) {
        return action != null && HAPPENINGS.contains(action);
    }

    private static String happening(Claim claim) {
        String day = day(claim);
        return claim.getPlace().isEmpty() || day == null ? null : name(claim.getAction()) + "/" + name(claim.getPlace().get(0)) + "/" + day;
    }

    private static String day(Claim claim) {
        if (claim.getFrom() == null || claim.getTo() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(LocalDate.parse(claim.getFrom()), LocalDate.parse(claim.getTo()));
        return days < LONGEST_HAPPENING_DAYS ? claim.getFrom() : null;
    }

    private static String campaign(Claim claim) {
        String counted = claim.getCountedClass();
        if (claim.getActor() == null || counted == null) {
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
