package rangefinder.enrich.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import rangefinder.table.Table;

/**
 * Dictionary forms: irregular ones from {@code irregular-forms.tsv}; for the rest an ending is taken off in every way that English
 * spelling allows, and the first form that the dictionary knows is it.
 */
final class Lemmas {

    private static final Lemmas ENGLISH = new Lemmas();

    /** By part of speech, then by form. */
    private final Map<String, Map<String, String>> irregular = new HashMap<>();
    private final Dictionary dictionary = Dictionary.english();

    private Lemmas() {
        Table.read(Lemmas.class, "irregular-forms.tsv").forEach(row -> irregular.computeIfAbsent(row.get(0), part -> new HashMap<>()).put(row.get(1), row.get(2)));
    }

    static Lemmas english() {
        return ENGLISH;
    }

    /** Dictionary form of a verb form that is irregular and other than it ("struck", not "cut"), in lower case; null where the table has none. */
    String irregularVerb(String lower) {
        String lemma = irregular("v", lower);
        return lower.equals(lemma) ? null : lemma;
    }

    private String irregular(String part, String lower) {
        return irregular.getOrDefault(part, Map.of()).get(lower);
    }

    /**
     * @param lower the word in lower case
     * @param tag   Penn tag; proper nouns keep their form, in lower case as all lemmas are
     */
    String of(String lower, String tag) {
        boolean base = tag.equals("VB") && dictionary.isVerb(lower);
        String known = base ? lower : irregular(part(tag), lower);
        return known != null ? known : regular(lower, tag);
    }

    private String regular(String lower, String tag) {
        return switch (tag) {
            case "NNS" -> withoutS(lower, dictionary::isNoun);
            case "VBZ" -> withoutS(lower, dictionary::isVerb);
            case "VBD", "VBN" -> withoutEnding(lower, "ed", dictionary::isVerb);
            case "VBG" -> withoutEnding(lower, "ing", dictionary::isVerb);
            case "JJR", "RBR" -> withoutEnding(lower, "er", dictionary::isAdjective);
            case "JJS", "RBS" -> withoutEnding(lower, "est", dictionary::isAdjective);
            default -> lower;
        };
    }

    private static String part(String tag) {
        if (tag.equals("NNS") || tag.equals("NN")) {
            return "n";
        }
        return tag.startsWith("VB") || tag.equals("MD") ? "v" : tag.startsWith("JJ") || tag.startsWith("RB") ? "a" : "o";
    }

    private static String withoutS(String word, Predicate<String> known) {
        int n = word.length();
        if (n < 3 || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        if (n > 4 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        String short1 = word.substring(0, n - 1);
        String short2 = word.substring(0, n - 2);
        boolean es = word.endsWith("es") && !known.test(short1) && (known.test(short2) || hisses(short2));
        return es ? short2 : known.test(word) && !known.test(short1) ? word : short1;
    }

    private static boolean hisses(String stem) {
        return stem.endsWith("ss") || stem.endsWith("sh") || stem.endsWith("ch") || stem.endsWith("x") || stem.endsWith("z");
    }

    private static String withoutEnding(String word, String ending, Predicate<String> known) {
        int n = word.length() - ending.length();
        if (n < 2 || !word.endsWith(ending)) {
            return word;
        }
        String stem = word.substring(0, n);
        boolean doubled = stem.charAt(n - 1) == stem.charAt(n - 2);
        String[] forms = {stem, stem + "e", doubled ? stem.substring(0, n - 1) : stem, stem.endsWith("i") ? stem.substring(0, n - 1) + "y" : stem};
        if (known.test(forms[0]) && known.test(forms[1]) && keepsE(stem)) {
            return forms[1];
        }
        for (String form : forms) {
            if (known.test(form)) {
                return form;
            }
        }
        return stem;
    }

    /** One vowel and one consonant at the end would have been doubled had there been no silent e: "rated" is of "rate", not "rat". */
    private static boolean keepsE(String stem) {
        int n = stem.length();
        return n > 2 && isVowel(stem.charAt(n - 2)) && !isVowel(stem.charAt(n - 1)) && !isVowel(stem.charAt(n - 3)) || !isVowel(stem.charAt(n - 1)) && n > 2 && !isVowel(stem.charAt(n - 2)) && "cgsv".indexOf(stem.charAt(n - 1)) >= 0;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
