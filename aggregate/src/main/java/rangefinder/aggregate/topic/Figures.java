package rangefinder.aggregate.topic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Quantity;

/** Numbers and their bounds in words. */
public final class Figures {

    /** One a thread, for none may share one: to make it costs more than to use it, and an estimate is full of figures. */
    private static final ThreadLocal<DecimalFormat> FORMATS = ThreadLocal.withInitial(Figures::thousands);
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private static final Pattern NUMBER = Pattern.compile("\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|\\w+ty|dozen|hundred|thousand|both|pair)\\b",
        Pattern.CASE_INSENSITIVE);

    private Figures() {}

    /** "A man was killed", "his wife" only describe a victim. */
    public static boolean isNumbered(Claim claim) {
        Double low = claim.getQuantity().getLow();
        return low != null && low > 1 || NUMBER.matcher(claim.getQuantity().getText()).find();
    }

    public static String words(Quantity quantity) {
        return words(quantity.getLow(), quantity.getHigh(), quantity.getBound());
    }

    /** "at least 3,000"; null ends are open. */
    public static String words(Double low, Double high, Bound bound) {
        return switch (bound) {
            case EXACT -> number(low == null ? high : low);
            case ABOUT -> "about " + number(low == null ? high : low);
            case AT_LEAST -> "at least " + number(low);
            case AT_MOST -> "at most " + number(high);
            case RANGE -> number(low) + " to " + number(high);
            case VAGUE -> number(low) + " or some more";
        };
    }

    /** With thousands separators, at most two decimals; an open end is "?". */
    public static String number(Double value) {
        if (value == null) {
            return "?";
        }
        return format(BigDecimal.valueOf(value));
    }

    /** A computed end of a range: three digits are all it can honestly have; an open one is "?". */
    public static String end(Double value) {
        return value == null ? "?" : format(BigDecimal.valueOf(value).round(THREE_DIGITS));
    }

    private static String format(BigDecimal value) {
        return FORMATS.get().format(value);
    }

    private static DecimalFormat thousands() {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
