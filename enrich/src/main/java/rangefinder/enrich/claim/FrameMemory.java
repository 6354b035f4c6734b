package rangefinder.enrich.claim;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rangefinder.action.Trait;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Reason;

/**
 * What an article leaves unsaid because it said it before: forces whose sender or destination a sentence does not name are those of the
 * claims before it (or, at the head of the article, after it).
 */
final class FrameMemory {

    private static final String PROTESTERS = "protesters";
    private static final Set<String> OWN = Set.of("this article", "this report", "this story", "an earlier version", "a previous version");

    /** "Norway, which has 450 soldiers in the country": whoever sent those told of before, it is the same country. */
    private static final Pattern THERE = Pattern.compile("\\b(?:in|to|into|from) the country\\b");
    private static final int SAME_PARAGRAPH = 300;

    private FrameMemory() {}

    static void complete(List<Claim> claims) {
        String actor = null;
        String target = null;
        for (int pass = 0; pass < 2; pass++) {
            if (pass == 1) {
                Optional<Claim> head = claims.stream().filter(FrameMemory::belongs).filter(FrameMemory::isWholeFrame).findFirst().filter(ArticleHead::has);
                actor = head.map(Claim::getActor).orElse(null);
                target = head.map(Claim::getTarget).orElse(null);
            }
            for (Claim claim : claims) {
                if (!belongs(claim)) {
                    continue;
                }
                if (claim.getActor() == null && actor != null && !actor.equals(claim.getTarget())) {
                    claim.setActor(actor);
                    claim.getBecause().add(new Reason("actor", "as-before-in-article", null));
                }
                boolean sameActor = actor == null || actor.equals(claim.getActor()) || THERE.matcher(claim.getQuote()).find();
                if (claim.getTarget() == null && target != null && sameActor && !target.equals(claim.getActor())) {
                    claim.setTarget(target);
                    claim.getBecause().add(new Reason("target", "as-before-in-article", null));
                }
                boolean whole = isWholeFrame(claim);
                actor = whole ? claim.getActor() : actor;
                target = whole ? claim.getTarget() : target;
            }
        }
    }

    private static boolean isWholeFrame(Claim claim) {
        return claim.getAction() != null && claim.getActor() != null && claim.getTarget() != null && !claim.getActor().equals(claim.getTarget());
    }

    /**
     * A count of a happening that names no place or no day has those of the article's first happening that names them: a report tells of one
     * happening unless it names another place or day. Parts, additions and corrections stay what they are.
     *
     * @param isElsewhere whether the sentence of a claim speaks of another country than the article's happening
     */
    static void completeHappenings(List<Claim> claims, Predicate<Claim> isElsewhere) {
        Optional<Claim> whole = first(claims, claim -> isPlaced(claim) && isDated(claim));
        Optional<Claim> placed = whole.isPresent() ? whole : first(claims, FrameMemory::isPlaced);
        Optional<Claim> dated = whole.isPresent() ? whole : first(claims, FrameMemory::isDated);
        if (placed.isPresent() && dated.isPresent() && areOfOne(placed.get(), dated.get())) {
            List<String> place = placed.get().getPlace();
            claims.stream().filter(claim -> isWhole(claim) && !isElsewhere.test(claim) && lacksWhatAgrees(claim, place, dated.get())).forEach(claim -> complete(claim, place, dated.get()));
        }
    }

    /** A place and a day from two claims make one happening only in the head of the article or side by side. */
    private static boolean areOfOne(Claim placed, Claim dated) {
        boolean inHead = ArticleHead.has(placed) && ArticleHead.has(dated);
        return inHead || Math.abs(ArticleHead.offset(placed) - ArticleHead.offset(dated)) < SAME_PARAGRAPH;
    }

    /** "Organisers put the march at 60,000; police said 18,000 took part": where an article tells of a protest, that is what they took part in. */
    static void completeGatherings(List<Claim> claims) {
        boolean protest = claims.stream().anyMatch(claim -> Actions.PROTEST.equals(claim.getAction()));
        for (Claim claim : claims) {
            boolean there = Trait.TAKING_PART.of(claim.getAction()) && !isPlaced(claim);
            boolean marchers = claim.getAction() == null && PROTESTERS.equals(claim.getCountedClass());
            if (protest && (there || marchers) && claim.getCountedClass() != null && ClaimTopics.isPeople(claim.getCountedClass())) {
                claim.setAction(Actions.PROTEST);
                claim.getBecause().add(new Reason("action", "as-elsewhere-in-article", null));
            }
        }
    }

    private static Optional<Claim> first(List<Claim> claims, Predicate<Claim> what) {
        return claims.stream().filter(FrameMemory::isWhole).filter(what).findFirst();
    }

    private static void complete(Claim claim, List<String> place, Claim dated) {
        claim.setPlace(place);
        claim.setFrom(dated.getFrom());
        claim.setTo(dated.getTo());
        claim.getBecause().add(new Reason("place", "as-elsewhere-in-article", String.join(", ", place)));
    }

    private static boolean isWhole(Claim claim) {
        boolean total = claim.getBasis() == Basis.TOTAL && claim.getLane() == Lane.REALISED;
        return total && ClaimTopics.isHappening(claim.getAction()) && !GatheringReader.isOfManyPlaces(claim) && !isOneOfThem(claim) && !ReportedHappenings.isAnother(claim) && !isOfEarlierVersion(claim);
    }

    private static boolean isPlaced(Claim claim) {
        return !claim.getPlace().isEmpty();
    }

    private static boolean isDated(Claim claim) {
        return claim.getFrom() != null && claim.getFrom().equals(claim.getTo());
    }

    /** "One of the dead had been counted twice" tells of a known one. */
    private static boolean isOneOfThem(Claim claim) {
        return claim.getQuantity().getText().equalsIgnoreCase("one");
    }

    /** "An earlier version of this report said", "This article first said": what the article itself takes back. */
    private static boolean isOfEarlierVersion(Claim claim) {
        String speaker = claim.getSource().getText() == null ? "" : claim.getSource().getText().toLowerCase(Locale.ROOT);
        return speaker.contains("version of this") || OWN.contains(speaker);
    }

    private static boolean lacksWhatAgrees(Claim claim, List<String> place, Claim dated) {
        boolean upToNow = claim.getTo() != null && claim.getTo().compareTo(dated.getTo()) >= 0;
        boolean undated = claim.getFrom() == null && (claim.getTo() == null || upToNow);
        boolean samePlace = !isPlaced(claim) || place.contains(claim.getPlace().get(0)) || isStateOf(claim.getPlace().get(0), place.get(0));
        boolean sameDay = undated || Objects.equals(claim.getFrom(), dated.getFrom());
        return (undated || !isPlaced(claim)) && samePlace && sameDay;
    }

    /** "A quake in Peru", which the text then places in Arequipa or in southern Peru. */
    private static boolean isStateOf(String wide, String place) {
        Optional<String> state = Gazetteer.world().find(wide).map(Entry::id).filter(id -> Gazetteer.stateOf(id).filter(id::equals).isPresent());
        return state.isPresent() && (place.endsWith(" " + wide) || Gazetteer.world().find(place).map(Entry::id).flatMap(Gazetteer::stateOf).filter(state.get()::equals).isPresent());
    }

    /** Of forces on the move an article goes on to tell. */
    private static boolean belongs(Claim claim) {
        boolean moving = claim.getAction() == null ? claim.getBasis() != Basis.STOCK : Trait.DEPLOYMENT.of(claim.getAction());
        return moving && FrameReader.isForces(claim.getCountedClass());
    }
}
