package rangefinder.enrich.claim;

import java.util.List;
import rangefinder.schema.Claim;
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

    private static boolean belongs(Claim claim) {
        return FrameReader.isForces(claim.getCountedClass()) && !ClaimTopics.isHappening(claim.getAction());
    }
}
