package rangefinder.enrich.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rangefinder.enrich.text.Dictionary;
import rangefinder.table.Table;

/** Classes of counted things with their hierarchy: officers are troops, troops are people. From the table {@code counted-classes.tsv}. */
public final class CountedClasses {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String PEOPLE = "people";
    /** Longest noun of the table, in words. */
    private static final int LONGEST = 4;
    private static final Map<String, String> PLURALS = Map.ofEntries(Map.entry("men", "man"), Map.entry("women", "woman"), Map.entry("people", "person"),
        Map.entry("persons", "person"), Map.entry("children", "child"), Map.entry("lives", "life"), Map.entry("wives", "wife"), Map.entry("knives", "knife"),
        Map.entry("policemen", "policeman"), Map.entry("gunmen", "gunman"), Map.entry("crises", "crisis"), Map.entry("diagnoses", "diagnosis"),
        Map.entry("wolves", "wolf"), Map.entry("loaves", "loaf"), Map.entry("buses", "bus"), Map.entry("personnel", "personnel"));

    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    private CountedClasses() {
        for (List<String> row : Table.read(CountedClasses.class, "counted-classes.tsv")) {
            parents.put(row.get(0), row.get(1));
            for (String noun : row.get(2).split("\\|")) {
                classes.putIfAbsent(noun.toLowerCase(Locale.ROOT), row.get(0));
            }
        }
    }

    public static CountedClasses english() {
        return new CountedClasses();
    }

    /** Class of a counted noun phrase by its head ("North Korean combat troops" is troops), people for whoever the dictionary knows to be persons; empty where neither knows it. */
    public Optional<String> of(String counted) {
        if (counted == null || counted.isBlank()) {
            return Optional.empty();
        }
        String[] words = SPACES.split(counted.toLowerCase(Locale.ROOT).trim());
        String last = words[words.length - 1];
        String one = singular(last);
        for (int from = Math.max(0, words.length - LONGEST); from < words.length; from++) {
            String before = from == words.length - 1 ? "" : String.join(" ", List.of(words).subList(from, words.length - 1)) + " ";
            String found = classes.get(before + last);
            found = found == null ? classes.get(before + one) : found;
            if (found != null) {
                return Optional.of(found);
            }
        }
        boolean people = Dictionary.english().nounClass(one) == Dictionary.PERSON;
        return people ? Optional.of(PEOPLE) : Optional.empty();
    }

    /** Whether the table has the words as one noun, in the singular. */
    boolean isNoun(String words) {
        return classes.containsKey(words);
    }

    /** Whether the class is the other or lies below it. */
    public boolean isA(String countedClass, String ancestor) {
        for (String at = countedClass; at != null; at = parents.get(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Singular of an English noun, by the regular endings; the word itself where none applies. */
    static String singular(String noun) {
        if (PLURALS.containsKey(noun)) {
            return PLURALS.get(noun);
        }
        if (noun.endsWith("men")) {
            return noun.substring(0, noun.length() - 3) + "man";
        }
        if (noun.endsWith("ies") && noun.length() > 4) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        boolean es = noun.endsWith("ches") || noun.endsWith("shes") || noun.endsWith("sses") || noun.endsWith("xes");
        if (es) {
            return noun.substring(0, noun.length() - 2);
        }
        return noun.endsWith("s") && !noun.endsWith("ss") && noun.length() > 3 ? noun.substring(0, noun.length() - 1) : noun;
    }
}
