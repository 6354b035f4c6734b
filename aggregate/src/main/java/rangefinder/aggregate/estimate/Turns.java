package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an originator has stated of some day and earlier ones, those statements first that count most. As good as all originators have said
 * little, and theirs is read at once; what one of the others has said is sought kind by kind, from the front.
 */
final class Turns {

    /** Statements of one kind that are looked at: more additions than any honest account has. */
    private static final int MOST = 256;
    private static final int FEW = 32;
    private static final boolean[] RECALLS = {false, true};

    private final Cells cells;
    private final Marks marks;
    private final Voices.Voice voice;
    private final LocalDate last;
    /** All of them in order; null where they are many. */
    private final List<Turn> few;

    Turns(Cells cells, Marks marks, Voices.Voice voice, LocalDate last) {
        this.cells = cells;
        this.marks = marks;
        this.voice = voice;
        this.last = last;
        few = few();
    }

    private List<Turn> few() {
        List<Turn> found = new ArrayList<>();
        marks.visit((key, one) -> found.add(Turn.parse(key)) && found.size() <= FEW, "turn", voice.lane(), voice.originator());
        return found.size() <= FEW ? found : null;
    }

    /** The statement of a kind that counts most, with all that only its wording tells apart. */
    List<Turn> leading(Turn.Kind kind) {
        List<Turn> leading = new ArrayList<>();
        for (boolean recalls : RECALLS) {
            List<Turn> found = new ArrayList<>();
            visit(kind, recalls, turn -> (found.isEmpty() || Turn.ORDER.compare(turn, found.get(0)) == 0) && found.add(turn));
            leading.addAll(found);
        }
        return leading;
    }

    /** Statements of a kind that speak of that day or later ones. */
    List<Turn> since(Turn.Kind kind, LocalDate from) {
        List<Turn> found = new ArrayList<>();
        for (boolean recalls : RECALLS) {
            visit(kind, recalls, turn -> !turn.asOf().isBefore(from) && found.add(turn));
        }
        return found;
    }

    /** Those that count most first, as long as more are wanted; what only repeats an older statement of the originator's own is passed over. */
    private void visit(Turn.Kind kind, boolean recalls, Predicate<Turn> visitor) {
        int[] looked = new int[1];
        visitAll(kind, recalls, turn -> {
            boolean passed = turn.asOf().isAfter(last) || recalls && isRecalled(turn);
            return (passed || visitor.test(turn)) && ++looked[0] < MOST;
        });
    }

    private void visitAll(Turn.Kind kind, boolean recalls, Predicate<Turn> visitor) {
        if (few == null) {
            marks.visit((key, one) -> visitor.test(Turn.parse(key)), "turn", voice.lane(), voice.originator(), kind, recalls);
            return;
        }
        for (Turn turn : few) {
            if (turn.kind() == kind && turn.recalls() == recalls && !visitor.test(turn)) {
                return;
            }
        }
    }

    /** "Previously reported 12,000", where we heard it report 12,000: the statement itself is kept, with its own day. */
    private boolean isRecalled(Turn turn) {
        String stated = marks.first("stated", voice.lane(), voice.originator(), Cells.valueKey(cells.cell(voice, turn).first()));
        return stated != null && Keys.last(stated).compareTo(Keys.up(turn.asOf().toEpochDay())) < 0;
    }
}
