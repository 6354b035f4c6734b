package rangefinder.aggregate.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rangefinder.id.ContentHash;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Reason;

/**
 * Completes what one article states of an incident: a whole is the sum of its list ({@link Lists}); by the identity shot = killed + injured an
 * article that counts who was shot, and no injured, tells how many were injured; and who died of those it counts as hurt is hurt no more.
 * What is derived says from which claims.
 */
public final class Identities {

    /**
     * A figure that an article states, or that follows from what it states.
     *
     * @param derivedFrom claimIds; empty where it is stated
     * @param listed      it stands in a list that is told as its sum too, or repeats what does
     */
    public record Stated(Claim claim, List<String> derivedFrom, boolean listed) {

        static Stated derived(Claim claim, List<String> from) {
            return new Stated(claim, from, false);
        }
    }

    private static final String SHOOT = "SHOOT";
    private static final String KILL = "KILL";
    private static final String INJURE = "INJURE";

    /** Where somebody died and nobody is counted dead, who was shot is not who lives. */
    private static final Pattern DEATH = Pattern.compile("\\b(?:fatal\\w*|killed|kills|killing|dead|deadly|died|dies|deaths?|homicides?|murder\\w*|slain|slaying)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ATTEMPT = Pattern.compile("\\battempted (?:[\\w-]+ ){0,2}(?:murders?|homicides?|killings?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_THEM = Pattern.compile("\\bof (?:them|those|these|the victims|whom)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS = Pattern.compile("\\bothers?\\b", Pattern.CASE_INSENSITIVE);

    private Identities() {}

    /** What is stated, repetitions too, then what follows from it. */
    public static List<Stated> complete(List<Claim> claims) {
        List<Stated> stated = new ArrayList<>();
        List<Stated> sums = Lists.sums(claims);
        Set<String> listed = sums.stream().flatMap(sum -> sum.derivedFrom().stream()).collect(Collectors.toSet());
        claims.forEach(claim -> stated.add(new Stated(claim, List.of(), listed.contains(claim.getClaimId()) || listed.contains(String.valueOf(claim.getSameAs())))));
        stated.addAll(sums);
        Claim killed = told(stated, KILL);
        Claim injured = told(stated, INJURE);
        Claim shot = told(stated, SHOOT);
        boolean deathsTold = killed != null || shot != null && isOfNoDeath(claims);
        if (shot != null && deathsTold && survived(shot, killed) > figure(injured) && !isToldApart(shot, stated) && isOfOneScope(shot, figure(killed) + figure(injured), claims)) {
            stated.add(survivors(shot, killed));
        } else if (killed != null && injured != null && haveDied(killed, injured, claims)) {
            stated.replaceAll(one -> isStateBefore(one, injured) ? new Stated(Claim.newBuilder(one.claim()).setSaidBefore(true).build(), one.derivedFrom(), one.listed()) : one);
            stated.add(survivors(injured, killed));
        }
        return stated;
    }

    /** The whole, realised figure that the article tells most often, a number before "a man", ties to the higher; null where it tells none. */
    private static Claim told(List<Stated> stated, String action) {
        List<Claim> wholes = wholes(stated.stream().filter(one -> !one.listed()).toList(), action);
        boolean numbered = wholes.stream().anyMatch(Figures::isNumbered);
        Map<Double, List<Claim>> told = new TreeMap<>();
        wholes.stream().filter(claim -> !numbered || Figures.isNumbered(claim)).forEach(claim -> told.computeIfAbsent(claim.getQuantity().getLow(), figure -> new ArrayList<>()).add(claim));
        int most = told.values().stream().mapToInt(List::size).max().orElse(0);
        double figure = Ties.highest(told.entrySet().stream().filter(entry -> entry.getValue().size() == most).map(Map.Entry::getKey).toList());
        return told.isEmpty() ? null : told.get(figure).get(0);
    }

    private static List<Claim> wholes(List<Stated> stated, String action) {
        return stated.stream().map(Stated::claim).filter(claim -> action.equals(claim.getAction()) && isWhole(claim)).toList();
    }

    private static boolean isWhole(Claim claim) {
        Bound bound = claim.getQuantity().getBound();
        boolean total = (claim.getBasis() == Basis.TOTAL || claim.getBasis() == Basis.STOCK || Tolls.isAllOfItsHarm(claim)) && !Tolls.isBesideUncounted(claim);
        return claim.getLane() == Lane.REALISED && total && !Tolls.isOfSeveral(claim) && !Tolls.isOfAnother(claim) && claim.getQuantity().getUnit() == null
            && claim.getQuantity().getLow() != null && bound != Bound.VAGUE && bound != Bound.RANGE;
    }

    /** "Ten were shot; three died and seven were hurt": it tells itself how many of them live, whatever else it tells of the dead. */
    private static boolean isToldApart(Claim shot, List<Stated> stated) {
        List<Claim> dead = wholes(stated, KILL);
        return wholes(stated, INJURE).stream().anyMatch(hurt -> dead.stream().anyMatch(died -> figure(died) + figure(hurt) == figure(shot)));
    }

    private static boolean isOfNoDeath(List<Claim> claims) {
        return claims.stream().noneMatch(claim -> !Tolls.isOfAnother(claim) && DEATH.matcher(ATTEMPT.matcher(claim.getQuote()).replaceAll("")).find());
    }

    /** "A woman died; four others were shot", "two other gunshot victims": none of them is she. */
    private static double survived(Claim hurt, Claim killed) {
        boolean others = hurt.getCounted() != null && OTHERS.matcher(hurt.getCounted()).find();
        boolean other = hurt.getQuote().contains(hurt.getQuantity().getText() + " other ");
        return others || other ? figure(hurt) : figure(hurt) - figure(killed);
    }

    /** Beside three hurt, forty shot are the weekend's; so are the six shot that hold the five dead of several shootings. */
    private static boolean isOfOneScope(Claim shot, double harmed, List<Claim> claims) {
        boolean holdsSum = claims.stream().anyMatch(claim -> Tolls.isOfSeveral(claim) && KILL.equals(claim.getAction()) && figure(claim) > harmed && figure(claim) <= figure(shot));
        return !holdsSum && (harmed == 0 || Ties.highest(List.of(harmed, figure(shot))) == figure(shot));
    }

    /** "One of the five wounded has died", "found five people with wounds. One of them died": said of a part of some, and the whole of them stands beside it as hurt. */
    private static boolean haveDied(Claim killed, Claim injured, List<Claim> claims) {
        return figure(killed) < figure(injured) && claims.stream().anyMatch(part -> KILL.equals(part.getAction()) && figure(part) == figure(killed) && isOfTheHurt(part)
            && claims.stream().anyMatch(whole -> INJURE.equals(whole.getAction()) && figure(whole) == figure(injured) && (whole.getStart() == part.getStart() || isOfThem(part, whole) && isNext(claims, whole, part))));
    }

    /** "One of them", "one of the five". */
    private static boolean isOfThem(Claim part, Claim whole) {
        boolean counted = part.getQuote().toLowerCase(Locale.ROOT).contains(" of the " + whole.getQuantity().getText().toLowerCase(Locale.ROOT));
        return counted || OF_THEM.matcher(part.getQuote()).find();
    }

    private static boolean isNext(List<Claim> claims, Claim whole, Claim part) {
        return claims.indexOf(part) == claims.indexOf(whole) + 1;
    }

    private static boolean isStateBefore(Stated stated, Claim injured) {
        return INJURE.equals(stated.claim().getAction()) && figure(stated.claim()) == figure(injured);
    }

    /** How many live of those hurt. */
    private static Stated survivors(Claim hurt, Claim killed) {
        double survived = survived(hurt, killed);
        List<String> from = killed == null ? List.of(hurt.getClaimId()) : List.of(hurt.getClaimId(), killed.getClaimId());
        Quantity quantity = Quantity.newBuilder(hurt.getQuantity()).setLow(survived).setHigh(hurt.getQuantity().getHigh() == null ? null : (Double) survived).build();
        List<Reason> because = new ArrayList<>(hurt.getBecause());
        because.add(new Reason("basis", killed == null ? Tolls.DEATHS_UNTOLD : Tolls.SURVIVORS, hurt.getQuantity().getText()));
        if (killed != null && isOfTheHurt(killed)) {
            because.add(new Reason("basis", Tolls.DIED_SINCE, String.valueOf(figure(hurt))));
        }
        Claim survivors = Claim.newBuilder(hurt).setBecause(because).setClaimId(ContentHash.of(from.toArray())).setAction(INJURE).setQuantity(quantity).setSameAs(null).setSaidBefore(false)
            .setTopics(hurt.getTopics().stream().map(topic -> topic.replaceFirst("^shoot/", "injure/")).toList()).build();
        return Stated.derived(survivors, from);
    }

    /** "One of those wounded has died": who told before that they were wounded counted this one, too. */
    private static boolean isOfTheHurt(Claim killed) {
        return killed.getBasis() == Basis.PART && Tolls.isAllOfItsHarm(killed);
    }

    private static double figure(Claim claim) {
        return claim == null || claim.getQuantity().getLow() == null ? 0 : claim.getQuantity().getLow();
    }
}
