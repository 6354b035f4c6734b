package rangefinder.aggregate.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import rangefinder.aggregate.topic.Figures;
import rangefinder.schema.ChangeKind;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Statement;

/** One reason of a change as a sentence that needs no knowledge of the method: who says what where, and which numbers moved by it. */
final class ReasonSentence {

    private ReasonSentence() {}

    /**
     * The sentence, without its end, for one claim that began or ceased to count.
     *
     * @param replaced what the same article gave for the same originator before, or gives now; null where nothing
     */
    static String of(ChangeKind kind, ClaimRow row, ClaimRow replaced, LaneEstimate now) {
        String outlet = row.getPublisher() == null ? "An article" : row.getPublisher();
        String figure = figure(row);
        return switch (kind) {
            case CLAIM_ADDED -> replaced != null ? outlet + " corrected its article: " + figure + " instead of " + figure(replaced) + said(row)
                : outlet + " reports " + added(row, now);
            case CLAIM_CORRECTED -> replaced != null ? outlet + " corrected its article: " + figure(replaced) + " instead of " + figure + said(row)
                : outlet + " corrected its article: " + figure + said(row) + " is no longer in it";
            case CLAIM_SUPERSEDED -> "A later statement replaces " + figure + said(row);
            case CLAIM_WITHDRAWN -> figure + said(row) + " was withdrawn";
            case NO_LONGER_SHOWN -> outlet + " no longer shows " + figure + said(row);
            case ARTICLE_GONE -> "The page of " + outlet + " with " + figure + said(row) + " is gone";
            case ARTICLE_RETRACTED -> outlet + " retracted its article with " + figure + said(row);
            case ARTICLE_ERASED -> "The article of " + outlet + " with " + figure + said(row) + " was erased";
            case GRADE_CHANGED -> "The grade of " + row.getOriginatorName() + " was changed";
            case GENERATION -> "Rules or definitions changed";
        };
    }

    private static String added(ClaimRow row, LaneEstimate now) {
        Statement statement = statement(row, now);
        boolean composed = statement != null && statement.getClaims().size() > 1 && statement.getClaims().contains(row.getClaim().getClaimId());
        return figure(row) + said(row) + (composed ? ", which makes " + statement.getComposition() + " in all" : "");
    }

    private static String said(ClaimRow row) {
        if (uncited(row)) {
            return " (no source named)";
        }
        return row.getOriginatorName().equals(row.getPublisher()) ? "" : " according to " + row.getOriginatorName();
    }

    /** Whether two rows are of the same voice, for a reader: an uncited figure has an originator of its own for each value. */
    static boolean sameVoice(ClaimRow one, ClaimRow other) {
        return one.getOriginatorName().equals(other.getOriginatorName()) || uncited(one) && uncited(other);
    }

    private static boolean uncited(ClaimRow row) {
        return row.getOriginator().startsWith("uncited ");
    }

    private static String figure(ClaimRow row) {
        return Figures.words(row.getClaim().getQuantity());
    }

    static Statement statement(ClaimRow row, LaneEstimate lane) {
        return lane == null ? null : lane.getStatements().stream().filter(s -> s.getOriginator().equals(row.getOriginator())).findFirst().orElse(null);
    }

    /** The end of a change's first sentence: which numbers moved. */
    static String moves(LaneEstimate old, LaneEstimate now) {
        if (now == null) {
            return "; no figure is left.";
        }
        if (old == null) {
            return ".";
        }
        List<String> moves = new ArrayList<>();
        moves.add(move("best", old.getBest(), now.getBest(), Figures::number));
        moves.add(move("low", old.getLow(), now.getLow(), Figures::end));
        moves.add(move("high", old.getHigh(), now.getHigh(), Figures::end));
        moves.removeIf(Objects::isNull);
        return moves.isEmpty() ? "." : "; " + String.join(", ", moves) + ".";
    }

    /** Null where no reader would see it move. */
    private static String move(String number, Double from, Double to, Function<Double, String> written) {
        if (written.apply(from).equals(written.apply(to))) {
            return null;
        }
        if (from == null || to == null) {
            return number + " is now " + (to == null ? "open" : written.apply(to));
        }
        return number + (to > from ? " rises" : " falls") + " from " + written.apply(from) + " to " + written.apply(to);
    }
}
