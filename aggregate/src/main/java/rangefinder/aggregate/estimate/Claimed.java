package rangefinder.aggregate.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import rangefinder.schema.Bound;

/**
 * What the current, comparable statements span, and the corroborated floor.
 *
 * @param low   lowest stated figure; null where every statement is open downward
 * @param high  highest stated figure; null where every statement is open upward and they state one figure ("at least 70", "more than 160" claim 160), or
 *              where one says vaguely that there were more
 * @param floor second-highest lower value among trusted originators; null with fewer than two
 */
record Claimed(Double low, Voiced lowest, Double high, Voiced highest, Double floor) {

    /** Parts and additions of an unknown whole answer another question, so they are compared only among themselves. */
    static Claimed of(List<Voiced> voices) {
        List<Voiced> wholes = voices.stream().filter(v -> v.voice().getWhole()).toList();
        List<Voiced> compared = precise(wholes.isEmpty() ? voices : wholes);
        Voiced lowest = compared.stream().min(Comparator.comparing((Voiced v) -> v.value().low() == null).thenComparing(v -> v.value().figure()).thenComparing(Voiced.BY_VALUE))
            .orElseThrow();
        Voiced highest = compared.stream().max(Comparator.comparing((Voiced v) -> v.value().top()).thenComparing(Voiced.BY_VALUE)).orElseThrow();
        boolean openDown = compared.stream().allMatch(v -> v.value().low() == null);
        boolean oneFloor = compared.stream().allMatch(v -> v.value().high() == null) && lowest.value().figure() == highest.value().figure();
        boolean openUp = oneFloor || voices.stream().anyMatch(v -> isVaguelyAbove(v, highest.value().top()));
        return new Claimed(openDown ? null : (Double) lowest.value().figure(), lowest, openUp ? null : (Double) highest.value().top(), highest, floor(voices));
    }

    /** "80 to 100 by one count, hundreds by another": more than any number says. */
    private static boolean isVaguelyAbove(Voiced voiced, double top) {
        return voiced.value().bound() == Bound.VAGUE && voiced.value().figure() >= top;
    }

    /** "Hundreds" is no end of a range that others give in numbers. */
    private static List<Voiced> precise(List<Voiced> voices) {
        List<Voiced> precise = voices.stream().filter(v -> v.value().bound() != Bound.VAGUE).toList();
        return precise.isEmpty() ? voices : precise;
    }

    private static Double floor(List<Voiced> voices) {
        return voices.stream().filter(v -> v.grade().trusted()).map(v -> v.value().low()).filter(Objects::nonNull)
            .sorted(Comparator.reverseOrder()).skip(1).findFirst().orElse(null);
    }
}
