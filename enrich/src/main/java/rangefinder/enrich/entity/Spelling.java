package rangefinder.enrich.entity;

import java.util.Locale;

/** Makes names alike that differ only in how another script was written in Latin letters: "Zelensky" and "Zelenskyy", "Hezbollah" and "Hizbullah". */
final class Spelling {

    private Spelling() {
    }

    /** The name without accents, marks, doubled letters and vowels inside, its like-sounding consonants written one way. */
    static String key(String name) {
        String plain = Gazetteer.fold(name).toLowerCase(Locale.ROOT).replace("kh", "h").replace("ou", "u").replace("ks", "x").replace("ph", "f");
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = sound(plain.charAt(i));
            boolean vowelInside = i > 0 && "aeiou".indexOf(c) >= 0 && plain.charAt(i - 1) != ' ';
            boolean doubled = key.length() > 0 && key.charAt(key.length() - 1) == c;
            if (Character.isLetterOrDigit(c) && !vowelInside && !doubled || c == ' ') {
                key.append(c);
            }
        }
        return plain.length() < SHORT ? plain : key.toString();
    }

    /** Names shorter than this differ too little to be compared by consonants. */
    private static final int SHORT = 6;

    private static char sound(char c) {
        return switch (c) {
            case 'y', 'j' -> 'i';
            case 'w' -> 'v';
            case 'q', 'c' -> 'k';
            case 'z' -> 's';
            default -> c;
        };
    }
}
