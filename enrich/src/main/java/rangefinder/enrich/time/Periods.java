package rangefinder.enrich.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import rangefinder.enrich.quantity.NumberWords;
import rangefinder.enrich.quantity.Pieces;
import rangefinder.enrich.text.Vocabulary;

/** Reads the periods that accounts and histories speak of: "Q3 2024", "in the third quarter", "the nine months to September", "in three decades". */
final class Periods {

    private static final Vocabulary WORDS = Vocabulary.beside(Periods.class, "time-contexts.tsv");
    private static final Set<String> QUARTERS = Set.of("q1", "q2", "q3", "q4");
    private static final Set<String> TO = Set.of("to", "through", "ended", "ending", "until");
    private static final Set<String> IN = Set.of("in", "over", "within");
    private static final Set<String> FIRST_FOUR = Set.of("first", "second", "third", "fourth", "final", "last");

    private static final Set<String> RECORDS = WORDS.words("RECORDS");
    private static final int RECORD = 8;

    private final TimeWords words;
    private final NumberWords numbers = new NumberWords();

    Periods(TimeWords words) {
        this.words = words;
    }

    /** The period that starts at a piece; null where none does or the article has no date that it needs. */
    Reading at(Pieces p, int i, Anchor anchor) {
        Reading reading = numbered(p, i, anchor);
        reading = reading == null ? quarter(p, i, anchor) : reading;
        reading = reading == null ? monthsTo(p, i, anchor) : reading;
        return reading == null ? yearsUpToNow(p, i, anchor) : reading;
    }

    /** "Q3", "Q3 2024". */
    private static Reading numbered(Pieces p, int i, Anchor anchor) {
        boolean quarter = QUARTERS.contains(p.get(i).lower());
        boolean year = CalendarDates.isYear(p.get(i + 1));
        if (!quarter || !year && anchor.published() == null) {
            return null;
        }
        Days whole = Days.of(Year.of(year ? (int) p.get(i + 1).value() : anchor.published().getYear()));
        return new Reading(i, year ? i + 2 : i + 1, whole.part("QUARTER" + p.get(i).lower().charAt(1)), "quarter");
    }

    /** "The third quarter" without its year: the latest that had begun, where the sentence looks forward the next. */
    private Reading quarter(Pieces p, int i, Anchor anchor) {
        boolean quarter = FIRST_FOUR.contains(p.get(i).lower()) && p.is(i + 1, "quarter") && !p.is(i + 2, "of") && p.is(i - 1, "the");
        TimeWords.Found part = quarter && anchor.published() != null ? words.at("PART", Pieces.of(p.get(i).lower() + " quarter of"), 0) : null;
        if (part == null) {
            return null;
        }
        Days days = Days.of(Year.from(anchor.published())).part(part.value());
        int years = days.from().isAfter(anchor.published()) && !anchor.future() ? -1 : days.to().isBefore(anchor.published()) && anchor.future() ? 1 : 0;
        return new Reading(i, i + 2, new Days(days.from().plusYears(years), days.to().plusYears(years)), "quarter");
    }

    /** "Nine months to September", "three months ended June 30". */
    private Reading monthsTo(Pieces p, int i, Anchor anchor) {
        int count = numbers.whole(p.get(i));
        boolean months = count > 0 && p.is(i + 1, "months") && TO.contains(p.get(i + 2).lower()) && p.get(i + 3).capital();
        String month = months && anchor.published() != null ? words.word("MONTH", p, i + 3) : null;
        if (month == null) {
            return null;
        }
        YearMonth now = YearMonth.from(anchor.published());
        YearMonth last = now.withMonth(Integer.parseInt(month));
        boolean year = CalendarDates.isYear(p.get(i + 4));
        last = year ? last.withYear((int) p.get(i + 4).value()) : last.isAfter(now) && !anchor.future() ? last.minusYears(1) : last;
        return new Reading(i, year ? i + 5 : i + 4, new Days(last.minusMonths(count - 1L).atDay(1), last.atEndOfMonth()), "months");
    }

    /** "In three decades": those that led up to now. */
    private Reading yearsUpToNow(Pieces p, int i, Anchor anchor) {
        int count = numbers.whole(p.get(i));
        String unit = count > 1 && IN.contains(p.get(i - 1).lower()) ? words.word("UNIT", p, i + 1) : null;
        boolean years = unit != null && (unit.equals("YEARS") || unit.equals("DECADES")) && !anchor.future() && anchor.published() != null;
        LocalDate now = anchor.published();
        boolean shifted = p.is(i + 2, "time") || p.is(i + 2, "'") || isRecord(p, i);
        return years && !shifted ? new Reading(i, i + 2, new Days(now.minus(count, ChronoUnit.valueOf(unit)), now), "span") : null;
    }

    /** "The biggest merger in two years" happened at no such time. */
    private static boolean isRecord(Pieces p, int i) {
        for (int k = i - 1; k > Math.max(0, i - RECORD); k--) {
            String word = p.get(k).lower();
            if (word.length() > 4 && word.endsWith("est") || RECORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
