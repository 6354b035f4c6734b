package rangefinder.enrich.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rangefinder.schema.Bound;

/** Joins a lower and an upper bound that speak of one thing: "more than twenty and less than thirty". */
final class Bounds {

    private Bounds() {}

    static List<Figure> joined(Pieces p, List<Figure> figures) {
        List<Figure> joined = new ArrayList<>();
        for (Figure figure : figures) {
            Figure last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.end() <= figure.start() && complete(last, figure) && p.text(last.end(), figure.start()).strip().matches("(,\\s*)?(and|but|yet|or|,)(\\s+(possibly|perhaps|maybe|likely|probably))?")) {
                joined.set(joined.size() - 1, range(p, last, figure));
            } else {
                joined.add(figure);
            }
        }
        return joined;
    }

    private static boolean complete(Figure first, Figure second) {
        boolean opposite = first.bound() == Bound.AT_LEAST && second.bound() == Bound.AT_MOST || first.bound() == Bound.AT_MOST && second.bound() == Bound.AT_LEAST;
        boolean same = first.unit() == null || second.unit() == null || Objects.equals(first.unit(), second.unit());
        return opposite && same && low(first, second) < high(first, second) && first.counted() == null;
    }

    private static double low(Figure first, Figure second) {
        return first.low() != null ? first.low() : second.low();
    }

    private static double high(Figure first, Figure second) {
        return first.high() != null ? first.high() : second.high();
    }

    private static Figure range(Pieces p, Figure first, Figure second) {
        return new Figure(first.start(), second.end(), first.firstToken(), second.endToken(), p.text(first.start(), second.end()), low(first, second), high(first, second), Bound.RANGE,
            first.boundWords(), second.unit() == null ? first.unit() : second.unit(), second.counted(), second.noun(), second.kind(), second.change(), second.additional(), second.definite(), second.per());
    }
}
