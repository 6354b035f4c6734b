package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rangefinder.aggregate.origin.FigureSentences;
import rangefinder.aggregate.origin.NearDuplicates;
import rangefinder.aggregate.origin.Originator;
import rangefinder.aggregate.origin.Originators;
import rangefinder.aggregate.topic.Additions;
import rangefinder.aggregate.topic.Identities;
import rangefinder.aggregate.topic.Identities.Stated;
import rangefinder.aggregate.topic.Route;
import rangefinder.aggregate.topic.Routing;
import rangefinder.aggregate.topic.UsualUnits;
import rangefinder.id.ContentHash;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Role;
import rangefinder.schema.TopicClass;

/** What one version of an article states, in each topic: equal statements are one row, repetitions within the article none. */
final class Statements {

    private final Routing routing;

    /** A statement and the topics whose question it answers. */
    private record Asked(Stated stated, List<Route> routes) {}

    Statements(Routing routing) {
        this.routing = routing;
    }

    /** Rows by topic and statement key, in the order of the text. */
    Map<String, ClaimRow> of(ArticleClaims said) {
        ArticleClaims version = UsualUnits.in(said);
        Map<String, ClaimRow> rows = new LinkedHashMap<>();
        if (version.getKind() != ArticleKind.PUBLISHED) {
            return rows;
        }
        Answers answers = new Answers();
        Instant published = Times.published(version);
        List<Long> bands = NearDuplicates.bands(version.getFingerprint());
        Map<String, Claim> first = new HashMap<>();
        Set<String> routed = new HashSet<>();
        List<Asked> asked = new ArrayList<>();
        for (Stated stated : Identities.complete(version.getClaims())) {
            first.put(stated.claim().getClaimId(), stated.claim());
            List<Route> routes = routing.routes(version, stated.claim());
            routes.forEach(route -> routed.add(route.topic().id() + stated.claim().getClaimId()));
            asked.add(new Asked(stated, routes));
        }
        Set<String> summedUp = Additions.summedUp(version.getClaims());
        for (Asked one : asked) {
            Stated stated = one.stated();
            String repeated = stated.claim().getSameAs();
            boolean repeats = repeated != null && !closes(stated.claim(), first.get(repeated));
            for (Route route : one.routes()) {
                answers.hear(route.topic(), stated.claim(), stated.listed() ? Role.PART : route.role());
                // A headline's figure counts where the statement that repeats it asks nothing here.
                if (!repeats || !routed.contains(route.topic().id() + repeated)) {
                    Role role = summedUp.contains(stated.claim().getClaimId()) ? Role.PART : route.role();
                    ClaimRow row = row(version, stated, new Route(route.topic(), role), published, bands);
                    rows.putIfAbsent(row.getTopic() + row.getStatement(), row);
                }
            }
        }
        answers.mark(rows.values());
        Subgroups.mark(rows.values(), version.getClaims());
        return rows;
    }

    /** "At least 10", and later "10": the repetition says more. */
    private static boolean closes(Claim repetition, Claim first) {
        return first != null && first.getQuantity().getHigh() == null && repetition.getQuantity().getHigh() != null;
    }

    private static ClaimRow row(ArticleClaims version, Stated stated, Route route, Instant published, List<Long> bands) {
        Claim claim = stated.claim();
        Originator originator = Originators.of(version, claim, route.topic().level());
        return ClaimRow.newBuilder()
            .setTopic(route.topic().id()).setMeasure(route.topic().measure()).setRole(route.role())
            .setStatement(key(version, claim, route, originator)).setDerivedFrom(stated.derivedFrom())
            .setOriginator(originator.id()).setOriginatorName(originator.name()).setKind(originator.kind())
            .setPrincipal(originator.principal()).setCiting(originator.citing())
            .setSentence(FigureSentences.hash(claim)).setAsOf(asOf(claim, Times.day(published)).toString())
            .setArticleId(version.getArticleId()).setVersion(version.getVersion()).setUrl(version.getUrl())
            .setPublisher(version.getPublisher()).setTitle(version.getTitle()).setPublished(published)
            .setArchive(version.getArchive()).setClaim(claim).setBands(bands).build();
    }

    /** What must be equal for two versions to state the same. An incident lasts days: when within it is no part of the statement. */
    private static String key(ArticleClaims version, Claim claim, Route route, Originator originator) {
        boolean dated = route.topic().topicClass() == TopicClass.CAMPAIGN;
        Quantity quantity = claim.getQuantity();
        return ContentHash.of(version.getArticleId(), route.topic().id(), route.role(), claim.getBasis(), claim.getLane(), quantity.getBound(),
            quantity.getLow(), quantity.getHigh(), dated ? claim.getFrom() : null, dated ? claim.getTo() : null, originator.id(),
            claim.getSaidBefore() ? "said before" : null);
    }

    /**
     * The day a figure speaks of: the end of its period where that is past; an addition, and what is still to come, counts from the day it was
     * said; what the text recalls as said before counts from no later than the day before.
     */
    private static LocalDate asOf(Claim claim, LocalDate published) {
        LocalDate to = Times.date(claim.getTo());
        boolean past = claim.getLane() == Lane.REALISED && claim.getBasis() != Basis.INCREMENT && to != null && to.isBefore(published);
        return past ? to : claim.getSaidBefore() ? published.minusDays(1) : published;
    }
}
