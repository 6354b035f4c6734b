package rangefinder.enrich.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Reason;

/**
 * What an article leaves unsaid because it said it before: forces whose sender or destination a sentence does not name are those of the
 * claims before it (or, at the head of the article, after it).
 */
final class FrameMemory {

    private FrameMemory() {}

    static void complete(List<Claim> claims) {
        String actor = null;
        String target = null;
        for (int pass = 0; pass < 2; pass++) {
            for (Claim claim : claims) {
                if (!belongs(claim)) {
                    continue;
                }
                if (claim.getActor() == null && actor != null && !actor.equals(claim.getTarget())) {
                    claim.setActor(actor);
                    claim.getBecause().add(new Reason("actor", "as-before-in-article", null));
                }
                boolean sameActor = actor == null || actor.equals(claim.getActor());
                if (claim.getTarget() == null && target != null && sameActor && !target.equals(claim.getActor())) {
                    claim.setTarget(target);
                    claim.getBecause().add(new Reason("target", "as-before-in-article", null));
                }
                boolean whole = claim.getActor() != null && claim.getTarget() != null && !claim.getActor().equals(claim.getTarget());
                actor = whole ? claim.getActor() : actor;
                target = whole ? claim.getTarget() : target;
            }
        }
    }

    /**
     * A count of a happening that names no place or no day has those of the article's first happening that names both: a report tells of one
     * happening unless it names another place or day. Parts, additions and corrections stay what they are.
     */
    static void completeHappenings(List<Claim> claims) {
        Optional<Claim> first = claims.stream().filter(FrameMemory::isPlacedHappening).findFirst();
        for (Claim claim : first.isEmpty() ? List.<Claim>of() : claims) {
            Claim known = first.get();
            boolean lacks = claim.getPlace().isEmpty() || claim.getFrom() == null;
            boolean whole = ClaimTopics.isHappening(claim.getAction()) && claim.getBasis() == Basis.TOTAL && claim.getLane() == Lane.REALISED;
            if (whole && lacks && agrees(claim, known)) {
                claim.setPlace(known.getPlace());
                claim.setFrom(known.getFrom());
                claim.setTo(known.getTo());
                claim.getBecause().add(new Reason("place", "as-before-in-article", String.join(", ", known.getPlace())));
            }
        }
    }

    private static boolean isPlacedHappening(Claim claim) {
        return ClaimTopics.isHappening(claim.getAction()) && claim.getBasis() == Basis.TOTAL && claim.getLane() == Lane.REALISED && !claim.getPlace().isEmpty() && claim.getFrom() != null && claim.getFrom().equals(claim.getTo());
    }

    private static boolean agrees(Claim claim, Claim known) {
        boolean samePlace = claim.getPlace().isEmpty() || claim.getPlace().get(0).equals(known.getPlace().get(0));
        return samePlace && (claim.getFrom() == null && claim.getTo() == null || Objects.equals(claim.getFrom(), known.getFrom()));
    }

    private static boolean belongs(Claim claim) {
        return FrameReader.isForces(claim.getCountedClass()) && !ClaimTopics.isHappening(claim.getAction());
    }
}
