package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Reason;

/**
 * Links the claims of one article that state one thing twice (headline, standfirst, body), so that nothing counts twice: what repeats
 * points to the first statement in the body.
 */
final class Repetitions {

    /** Small numbers meet by chance, but those of a headline are told in the text. */
    private static final double SMALL = 20;
    /** "Dozens" are less than ten times the least that they can be. */
    private static final double VAGUE_SPAN = 10;
    /** "More than 100" is said of 112, and not of 170: papers round down to what sounds large, and no further. */
    private static final double ROUNDED_SHARE = .25;
    private static final double DECIMAL = 10;

    private Repetitions() {}

    static void link(List<Claim> claims) {
        claims.forEach(claim -> recallBasis(claim, claims));
        claims.stream().filter(claim -> claim.getIn() != null).forEach(title -> takeBasis(title, claims));
        linkEqual(claims);
        linkLoose(claims);
    }

    /** What a repetition asks is what the statement asks that it repeats. */
    static void shareTopics(List<Claim> claims) {
        Map<String, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.getClaimId(), claim));
        claims.stream().filter(claim -> claim.getSameAs() != null).forEach(claim -> claim.setTopics(byId.get(claim.getSameAs()).getTopics()));
    }

    /** A figure that was introduced as an addition is still one when it is mentioned again without saying so. */
    private static void recallBasis(Claim claim, List<Claim> claims) {
        boolean plain = claim.getBasis() == Basis.TOTAL && claim.getBecause().stream().anyMatch(r -> r.getPart().equals("basis") && r.getRule().equals("default"));
        for (Claim earlier : plain ? claims : List.<Claim>of()) {
            if (earlier == claim) {
                return;
            }
            boolean same = earlier.getBasis() == Basis.INCREMENT && Objects.equals(earlier.getQuantity().getLow(), claim.getQuantity().getLow())
                && claim.getQuantity().getLow() != null && (earlier.getIn() != null && claim.getQuantity().getLow() > 1 || claim.getQuantity().getLow() > SMALL)
                && Objects.equals(earlier.getCountedClass(), claim.getCountedClass()) && Objects.equals(earlier.getAction(), claim.getAction());
            if (same) {
                claim.setBasis(earlier.getBasis());
                claim.getBecause().add(new Reason("basis", "as-introduced", earlier.getQuantity().getText()));
                return;
            }
        }
    }

    /** A headline says shortly what the text tells: "Texas reports 44 new cases". */
    private static void takeBasis(Claim title, List<Claim> claims) {
        boolean plain = title.getBasis() == Basis.TOTAL && title.getAction() != null && title.getQuantity().getLow() != null && title.getQuantity().getLow() > 1;
        List<Claim> told = !plain ? List.of() : claims.stream().filter(claim -> claim.getIn() == null && Objects.equals(claim.getAction(), title.getAction())
            && Objects.equals(claim.getQuantity().getLow(), title.getQuantity().getLow()) && Objects.equals(claim.getQuantity().getUnit(), title.getQuantity().getUnit())).toList();
        if (!told.isEmpty() && told.stream().allMatch(claim -> claim.getBasis() == Basis.INCREMENT)) {
            title.setBasis(Basis.INCREMENT);
            title.getBecause().add(new Reason("basis", "as-in-text", told.get(0).getQuantity().getText()));
        }
    }

    /** In the text to what was first stated there, in the headline to whatever the text states. */
    private static void linkEqual(List<Claim> claims) {
        Map<String, Claim> first = new HashMap<>();
        for (Claim claim : claims) {
            if (claim.getIn() == null) {
                Claim earlier = first.putIfAbsent(statement(claim), claim);
                if (earlier != null && isOfOnePlaceAndTime(claim, earlier) && !isOtherRange(claim, earlier)) {
                    repeat(claim, earlier);
                }
            }
        }
        for (Claim claim : claims) {
            Claim body = claim.getIn() == null ? null : first.get(statement(claim));
            if (body != null) {
                repeat(claim, body);
            }
        }
    }

    /** A vague or hedged restatement of the same number is the same statement; another lane, action or kind of figure is not, nor an addition at another time. */
    private static String statement(Claim claim) {
        Double value = claim.getQuantity().getLow() == null ? claim.getQuantity().getHigh() : claim.getQuantity().getLow();
        String counted = claim.getCountedClass() == null ? claim.getCounted() : claim.getCountedClass();
        String added = claim.getBasis() == Basis.INCREMENT ? claim.getFrom() + "/" + claim.getTo() : "";
        return String.join("|", String.valueOf(value), String.valueOf(claim.getQuantity().getUnit()), String.valueOf(claim.getAction()),
            Objects.toString(claim.getAction() == null ? counted : null), claim.getLane().name(), claim.getBasis().name(), added);
    }

    /** "Three died in Lima … three died in Cusco", "five on Monday … five on Tuesday": equal numbers, and no repetition. */
    private static boolean isOfOnePlaceAndTime(Claim claim, Claim first) {
        boolean timed = first.getFrom() != null && first.getTo() != null && claim.getFrom() != null && claim.getTo() != null;
        boolean apart = timed && (claim.getFrom().compareTo(first.getTo()) > 0 || first.getFrom().compareTo(claim.getTo()) > 0);
        boolean placed = !claim.getPlace().isEmpty() && !first.getPlace().isEmpty();
        boolean elsewhere = placed && claim.getPlace().stream().noneMatch(place -> first.getPlace().stream().anyMatch(other -> isOnePlace(place, other)));
        return !apart && !elsewhere;
    }

    private static boolean isOnePlace(String one, String other) {
        return one.contains(other) || other.contains(one) || Places.isWithin(one, other) || Places.isWithin(other, one);
    }

    /** "One study gives 300 to 500, another 300 to 900, the ministry 300". */
    private static boolean isOtherRange(Claim claim, Claim first) {
        boolean closed = claim.getQuantity().getHigh() != null && first.getQuantity().getHigh() != null;
        boolean range = claim.getQuantity().getBound() == Bound.RANGE || first.getQuantity().getBound() == Bound.RANGE;
        return closed && range && !claim.getQuantity().getHigh().equals(first.getQuantity().getHigh());
    }

    /** What is told vaguely or rounded to the number that it stands for. */
    private static void linkLoose(List<Claim> claims) {
        for (Claim loose : claims) {
            if (loose.getSameAs() == null && loose.getAction() != null && (loose.getQuantity().getBound() == Bound.VAGUE || isRounded(loose))) {
                claims.stream().filter(number -> number.getIn() == null && isNumberOf(number, loose)).findFirst().ifPresent(number -> repeat(loose, number));
            }
        }
    }

    /** "Toll passes 500", "More than 20 killed": headlines say shortly what the text tells; in the text it may be all that somebody has counted. */
    private static boolean isRounded(Claim claim) {
        return claim.getIn() != null && claim.getQuantity().getBound() == Bound.AT_LEAST && claim.getBasis() == Basis.TOTAL && roundness(claim.getQuantity().getLow()) > 1;
    }

    /** "Dozens missing", "more than 40 missing", and further down "42 people are missing". */
    private static boolean isNumberOf(Claim number, Claim loose) {
        Double value = number.getQuantity().getLow();
        double least = loose.getQuantity().getLow();
        double end = loose.getQuantity().getBound() == Bound.VAGUE ? VAGUE_SPAN * least : least + Math.min(roundness(least), least * ROUNDED_SHARE);
        boolean within = number.getQuantity().getBound() != Bound.VAGUE && value != null && value >= least && value < end;
        boolean same = loose.getAction().equals(number.getAction()) && number.getLane() == loose.getLane() && Objects.equals(number.getQuantity().getUnit(), loose.getQuantity().getUnit());
        boolean counted = Objects.equals(number.getCountedClass(), loose.getCountedClass()) || loose.getCountedClass() == null;
        return number != loose && within && same && counted && number.getBasis() != Basis.PART && !ReportedHappenings.isAnother(number) && (loose.getIn() != null || isOfOnePlaceAndTime(loose, number));
    }

    /** The power of ten that a whole number is a multiple of: 100 for 500, 10 for 20, 1 for 512. */
    private static double roundness(double number) {
        double step = 1;
        while (number > 0 && number % (step * DECIMAL) == 0) {
            step *= DECIMAL;
        }
        return step;
    }

    /** A headline leaves out where and when, or says it shortly; the statement that it repeats tells. */
    private static void repeat(Claim claim, Claim first) {
        boolean shortly = claim.getIn() != null && !first.getPlace().isEmpty();
        if (claim.getPlace().isEmpty() || shortly) {
            claim.setPlace(first.getPlace());
        }
        if (claim.getFrom() == null && claim.getTo() == null) {
            claim.setFrom(first.getFrom());
            claim.setTo(first.getTo());
        }
        claim.setSameAs(first.getClaimId());
        claim.getBecause().add(new Reason("sameAs", "same-value-and-frame", first.getQuantity().getText()));
    }
}
