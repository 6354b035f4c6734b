package rangefinder.enrich.claim;

import java.util.List;
import rangefinder.enrich.text.Analysis;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.Reason;

/** Of which happening each count of a report tells, by the whole of it: what {@link OtherHappenings} left open in a headline or a sentence. */
final class ReportedHappenings {

    static final String PART = "happening";
    private static final String ONE = "one";
    /** Two happenings of one report hurt two people each; so many only a sum counts twice. */
    private static final double NO_CHANCE = 10;

    private ReportedHappenings() {}

    /** Decides each claim that one sentence could not decide, and takes others along with a sum that they repeat or are part of. */
    static void settle(Analysis analysis, List<Claim> claims) {
        boolean several = claims.stream().anyMatch(ReportedHappenings::isSeveral);
        boolean ofDay = claims.stream().anyMatch(ReportedHappenings::isOfDay);
        boolean again = several || claims.stream().anyMatch(claim -> "SHOOT".equals(claim.getAction())) || tellsOfOneOfMany(analysis);
        for (Claim claim : claims) {
            if (is(claim, OtherHappenings.PERHAPS_LASTING)) {
                tell(claim, ofDay ? OtherHappenings.ANOTHER : ONE);
            } else if (is(claim, OtherHappenings.PERHAPS_SEVERAL)) {
                tell(claim, several ? OtherHappenings.SEVERAL : ONE);
            } else if (is(claim, OtherHappenings.PERHAPS_SUM)) {
                tell(claim, again ? OtherHappenings.SEVERAL : ONE);
            }
        }
        tellSameSums(claims);
        tellPartsOfSums(claims);
    }

    private static boolean isOfDay(Claim claim) {
        boolean day = claim.getFrom() != null && claim.getFrom().equals(claim.getTo());
        return day && ClaimTopics.isHappening(claim.getAction()) && !is(claim, OtherHappenings.PERHAPS_LASTING);
    }

    private static void tell(Claim claim, String rule) {
        claim.getBecause().replaceAll(reason -> reason.getPart().equals(PART) ? new Reason(PART, rule, reason.getWords()) : reason);
    }

    /** "31 people were hurt", behind "shootings left 31 people hurt across the city". */
    private static void tellSameSums(List<Claim> claims) {
        List<Claim> sums = claims.stream().filter(claim -> isSeveral(claim) && claim.getQuantity().getLow() != null && claim.getQuantity().getLow() >= NO_CHANCE).toList();
        claims.stream().filter(claim -> claim.getBecause().stream().noneMatch(reason -> reason.getPart().equals(PART)))
            .filter(claim -> sums.stream().anyMatch(sum -> sum.getQuantity().getLow().equals(claim.getQuantity().getLow()) && sum.getAction().equals(claim.getAction())))
            .forEach(claim -> claim.getBecause().add(new Reason(PART, OtherHappenings.SEVERAL, claim.getQuantity().getText())));
    }

    /** "1,204 people had been shot in the city, 182 of them fatally". */
    private static void tellPartsOfSums(List<Claim> claims) {
        for (int i = 1; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Claim before = claims.get(i - 1);
            if (claim.getBasis() == Basis.PART && claim.getStart() == before.getStart() && isSeveral(before) && !isSeveral(claim)) {
                claim.getBecause().add(new Reason(PART, OtherHappenings.SEVERAL, before.getQuantity().getText()));
            }
        }
    }

    /** Whether headline or lead name a happening of a kind that a town sees again and again: a shooting, a crash. */
    private static boolean tellsOfOneOfMany(Analysis analysis) {
        for (int sentence = 0; sentence < analysis.size() && ArticleHead.isLead(analysis, sentence); sentence++) {
            if (analysis.tagged(sentence).stream().anyMatch(HappeningNouns::isOfMany)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it tells of another happening than the report. */
    static boolean isAnother(Claim claim) {
        return is(claim, OtherHappenings.ANOTHER);
    }

    private static boolean isSeveral(Claim claim) {
        return is(claim, OtherHappenings.SEVERAL);
    }

    private static boolean is(Claim claim, String rule) {
        return claim.getBecause().stream().anyMatch(reason -> reason.getPart().equals(PART) && reason.getRule().equals(rule));
    }
}
