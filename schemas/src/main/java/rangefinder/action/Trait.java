package rangefinder.action;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.table.Table;

/** What is true of an action, as claims carry it, whatever words tell of it: the columns of the table {@code actions.tsv}, in their order. */
public enum Trait {

    /** Befalls people against their will; who does it is never its count. */
    HARM,
    /** Harm that says what befell them, so that another harm told beside it befell others. */
    CERTAIN_HARM,
    /** What people leave home or work for together. */
    GATHERING,
    /** What they do at what the article tells of. */
    TAKING_PART,
    /** Done by people to people, or with them: no weather or disease is its cause. */
    BY_PEOPLE,
    /** What forces do, or what is done with them, on the move; what an army owns, hires or loses is another matter. */
    DEPLOYMENT,
    /** What a number does; what it counts says what happened. */
    OF_NUMBER;

    private static final String TABLE = "actions.tsv";
    private static final Map<String, Set<Trait>> TRAITS = Table.read(Trait.class, TABLE, values().length + 1).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get(0), Trait::traits));

    /** False of no action, too. */
    public boolean of(String action) {
        return action != null && TRAITS.getOrDefault(action, Set.of()).contains(this);
    }

    private static Set<Trait> traits(List<String> row) {
        return Arrays.stream(values()).filter(trait -> isYes(row.get(trait.ordinal() + 1), row)).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isYes(String cell, List<String> row) {
        if (!cell.equals("yes") && !cell.equals("-")) {
            throw new IllegalStateException(TABLE + ": " + cell + " in the row of " + row.get(0) + ", expected yes or -");
        }
        return cell.equals("yes");
    }
}
