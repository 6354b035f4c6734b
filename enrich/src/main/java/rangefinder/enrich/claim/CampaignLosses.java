package rangefinder.enrich.claim;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;

/**
 * What a state's forces have lost over a war: "Norway has lost 46,000 soldiers since 2022". It happened at no place and on no day, so it is
 * asked of the state. A raid's or a day's losses are none: they are of their own happening, or of none that can be named.
 */
final class CampaignLosses {

    /** Neither a battle nor a day of our time takes as many. */
    private static final double MORE_THAN_A_BATTLE = 5_000;
    private static final int LONGER_THAN_A_BATTLE_DAYS = 31;
    private static final Vocabulary WORDS = Vocabulary.beside(CampaignLosses.class, "frame-words.tsv");
    private static final Set<String> LOST = WORDS.words("LOST");
    private static final Set<String> SOLDIERS = WORDS.words("SOLDIERS");
    private static final Set<String> ARMS = WORDS.words("ARMS");

    private CampaignLosses() {}

    /** The question that the claim answers, "no/suffer/casualties" or "no/lose/armour"; null where it tells of no such losses. */
    static String topic(Claim claim, LocalDate published) {
        String asked = claim.getBasis() == Basis.RATE ? null : asked(claim);
        String loser = asked == null || !isOfCampaign(claim, published) ? null : loser(claim);
        return loser == null ? null : ClaimTopics.name(loser) + "/" + asked;
    }

    private static String asked(Claim claim) {
        return switch (String.valueOf(claim.getAction())) {
            case "KILL" -> isCounted(claim) ? "suffer/deaths" : null;
            case "CASUALTY" -> isCounted(claim) ? "suffer/casualties" : null;
            case "LOSE" -> ARMS.contains(String.valueOf(claim.getCountedClass())) ? "lose/" + claim.getCountedClass() : null;
            default -> null;
        };
    }

    /** "Russian losses near 90,000" count nothing else. */
    private static boolean isCounted(Claim claim) {
        return claim.getCountedClass() == null ? claim.getCounted() == null : SOLDIERS.contains(claim.getCountedClass());
    }

    private static boolean isOfCampaign(Claim claim, LocalDate published) {
        Double low = claim.getQuantity().getLow() == null ? claim.getQuantity().getHigh() : claim.getQuantity().getLow();
        LocalDate from = Story.date(claim.getFrom());
        LocalDate to = claim.getTo() == null ? published : Story.date(claim.getTo());
        boolean lasts = from != null && to != null && from.plusDays(LONGER_THAN_A_BATTLE_DAYS).isBefore(to);
        return lasts || low != null && low >= MORE_THAN_A_BATTLE;
    }

    /** ISO code of the state whose forces they were; null where it is not told. */
    private static String loser(Claim claim) {
        String flag = flag(claim.getCounted());
        boolean own = claim.getActor() != null && Gazetteer.world().state(claim.getActor()).isPresent() && isLostBySubject(claim);
        return flag != null ? flag : own ? claim.getActor() : null;
    }

    /** "152,000 Norwegian soldiers" are Norway's. */
    private static String flag(String counted) {
        String words = counted == null ? "" : counted;
        int last = words.lastIndexOf(' ');
        return last < 0 ? null : Gazetteer.world().find(words.substring(0, last)).map(Entry::id).filter(id -> id.length() == Entry.STATE_CODE).orElse(null);
    }

    /** Who kills soldiers does not lose them, who loses or suffers does. */
    private static boolean isLostBySubject(Claim claim) {
        return claim.getBecause().stream().anyMatch(reason -> reason.getPart().equals("action") && reason.getWords() != null && LOST.contains(reason.getWords().toLowerCase(Locale.ROOT)));
    }
}
