package rangefinder.aggregate.origin;

import java.util.Locale;
import rangefinder.id.ContentHash;
import rangefinder.schema.Claim;
import rangefinder.schema.Quantity;

/** Hashes of sentences that state a figure: copies of one report share them whatever was done to punctuation, case and spacing. */
public final class FigureSentences {

    private FigureSentences() {}

    /** Hash of the letters and digits of the sentence, and of the value (a sentence may state two). */
    public static String hash(Claim claim) {
        Quantity quantity = claim.getQuantity();
        return ContentHash.of(normalised(claim.getQuote()), quantity.getLow(), quantity.getHigh());
    }

    private static String normalised(String sentence) {
        StringBuilder plain = new StringBuilder(sentence.length());
        sentence.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
