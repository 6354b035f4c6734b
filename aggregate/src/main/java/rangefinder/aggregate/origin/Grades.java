package rangefinder.aggregate.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.schema.Citing;
import rangefinder.schema.SourceKind;
import rangefinder.table.Table;

/** Grades of originators: those an operator set, else the default of their kind. */
public final class Grades {

    /**
     * What a grade means.
     *
     * @param letter      A to F
     * @param weight      in the pool, before ageing
     * @param spreadMicro half-width on the scale ln(1 + x), in millionths
     */
    public record Grade(String letter, int weight, long spreadMicro) {

        /** Grade C or better: may corroborate. */
        public boolean trusted() {
            return letter.compareTo("C") <= 0;
        }
    }

    private static final Map<String, Grade> LETTERS = meanings();
    private static final Map<SourceKind, Grade> KINDS = kinds();
    private static final String[] NOBODY = {};
    private static final Grade NOBODY_CITED = LETTERS.get("E");

    private final Map<String, Grade> set;

    private Grades(Map<String, Grade> set) {
        this.set = set;
    }

    public static Grades byKind() {
        return new Grades(Map.of());
    }

    /**
     * These grades with some set anew.
     *
     * @param letters grade letter by originator's id, principal or name; case, accents and punctuation of names do not matter
     * @throws IllegalArgumentException naming a letter that is no grade
     */
    public Grades with(Map<String, String> letters) {
        Map<String, Grade> merged = new HashMap<>(set);
        letters.forEach((who, letter) -> merged.put(Originators.plain(who), grade(who, letter)));
        return new Grades(merged);
    }

    public Grade of(Originator originator) {
        for (String who : set.isEmpty() ? NOBODY : names(originator)) {
            Grade grade = who == null ? null : set.get(Originators.plain(who));
            if (grade != null) {
                return grade;
            }
        }
        return originator.citing() == Citing.UNCITED ? NOBODY_CITED : KINDS.get(originator.kind());
    }

    /** Half-width of a grade on the scale ln(1 + x). */
    public static double spread(String letter) {
        return grade("a source", letter).spreadMicro() / 1e6;
    }

    /** The grades set, sorted, for the hash of a generation. */
    public String asText() {
        return letters().toString();
    }

    /** The grades set: letter by originator, sorted; {@link #with} takes them back. */
    public Map<String, String> letters() {
        Map<String, String> sorted = new TreeMap<>();
        set.forEach((who, grade) -> sorted.put(who, grade.letter()));
        return sorted;
    }

    private static String[] names(Originator originator) {
        return new String[] {originator.id(), originator.name(), originator.principal()};
    }

    private static Grade grade(String who, String letter) {
        Grade grade = LETTERS.get(letter);
        if (grade == null) {
            throw new IllegalArgumentException("grade of " + who + " is " + letter + ", expected one of " + LETTERS.keySet());
        }
        return grade;
    }

    private static Map<String, Grade> meanings() {
        Map<String, Grade> letters = new TreeMap<>();
        for (List<String> row : Table.read(Grades.class, "grades.tsv", 3)) {
            letters.put(row.get(0), new Grade(row.get(0), Integer.parseInt(row.get(1)), Math.round(Double.parseDouble(row.get(2)) * 1_000_000)));
        }
        return letters;
    }

    private static Map<SourceKind, Grade> kinds() {
        Map<SourceKind, Grade> kinds = new HashMap<>();
        for (List<String> row : Table.read(Grades.class, "kinds.tsv", 2)) {
            kinds.put(SourceKind.valueOf(row.get(0)), LETTERS.get(row.get(1)));
        }
        return kinds;
    }
}
