package rangefinder.aggregate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.aggregate.serve.TopicClaim;
import rangefinder.aggregate.serve.TopicClaim.Standing;
import rangefinder.schema.Basis;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Estimate;
import rangefinder.schema.Known;
import rangefinder.schema.Lane;
import rangefinder.schema.Role;
import rangefinder.schema.Statement;

/** What part each claim plays in its topic's published estimate. */
final class Standings {

    private final Set<String> current;
    private final Set<String> originators;

    /** @param estimate null where the topic has none */
    Standings(Estimate estimate) {
        List<Statement> statements = estimate == null ? List.of() : estimate.getLanes().stream().flatMap(lane -> lane.getStatements().stream()).toList();
        current = statements.stream().flatMap(statement -> statement.getClaims().stream()).collect(Collectors.toCollection(HashSet::new));
        originators = statements.stream().map(Statement::getOriginator).collect(Collectors.toSet());
    }

    TopicClaim claim(ClaimRow row) {
        Standing standing = standing(row);
        Known last = row.getKnown().isEmpty() ? null : row.getKnown().get(row.getKnown().size() - 1);
        return new TopicClaim(row.getClaim(), row.getArticleId(), row.getVersion(), row.getPublisher(), row.getUrl(), row.getTitle(),
            row.getPublished().toString(), row.getKnown().isEmpty() ? row.getPublished() : row.getKnown().get(0).getFrom(), row.getArchive(),
            row.getOriginator(), row.getAsOf(), standing, last == null ? null : last.getTo(), because(standing));
    }

    private Standing standing(ClaimRow row) {
        if (row.getEnded() != null) {
            return switch (row.getEnded()) {
                case CORRECTED -> Standing.CORRECTED;
                case NO_LONGER_SHOWN -> Standing.NO_LONGER_SHOWN;
                case RETRACTED, ERASED -> Standing.RETRACTED;
            };
        } else if (current.contains(row.getClaim().getClaimId())) {
            return Standing.CURRENT;
        } else if (row.getRole() == Role.PART || row.getClaim().getBasis() == Basis.RATE || row.getClaim().getLane() == Lane.DENIED) {
            return Standing.LISTED;
        }
        return originators.contains(row.getOriginator()) ? Standing.SUPERSEDED : Standing.ECHO;
    }

    private static String because(Standing standing) {
        return switch (standing) {
            case CURRENT -> null;
            case SUPERSEDED -> "its originator has stated something newer, or the same in more articles";
            case ECHO -> "it repeats what another originator stated and counts as that one";
            case CORRECTED -> "a newer version of the article answers the question otherwise";
            case NO_LONGER_SHOWN -> "a newer version of the article no longer shows it; it counts for days before";
            case RETRACTED -> "its article was taken back";
            case LISTED -> "it counts a part, is a rate or denies; it adds no number of its own";
        };
    }
}
