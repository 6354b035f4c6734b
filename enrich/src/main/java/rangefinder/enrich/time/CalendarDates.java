package rangefinder.enrich.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import rangefinder.enrich.quantity.Piece;
import rangefinder.enrich.quantity.Pieces;
import rangefinder.enrich.text.Vocabulary;

/** Reads dates that name a month, a year or a feast: "Oct. 8 and 13", "June last year", "early 2025", "the first half of May", "2024-10-17". */
final class CalendarDates {

    private static final Vocabulary WORDS = Vocabulary.beside(CalendarDates.class, "time-contexts.tsv");
    private static final int EARLIEST = 1500;
    private static final int LATEST = 2100;
    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> BEFORE_YEAR = WORDS.words("BEFORE_YEAR");
    private static final Set<String> MODALS = WORDS.words("MODALS");

    private final TimeWords words;

    CalendarDates(TimeWords words) {
        this.words = words;
    }

    /** The date that starts at a piece; null where none does. */
    Reading at(Pieces p, int i, Anchor anchor) {
        TimeWords.Found part = words.at("PART", p, i);
        if (part != null) {
            int at = p.is(part.end(), "-") ? part.end() + 1 : part.end();
            Reading whole = whole(p, p.is(at, "the") ? at + 1 : at, anchor);
            return whole == null ? null : whole.with(i, whole.end(), whole.days().part(part.value()), part.value().toLowerCase(Locale.ROOT) + " " + whole.shape());
        }
        return whole(p, i, anchor);
    }

    private Reading whole(Pieces p, int i, Anchor anchor) {
        Reading reading = iso(p, i);
        reading = reading == null ? dayMonth(p, i, anchor) : reading;
        reading = reading == null ? month(p, i, anchor) : reading;
        reading = reading == null ? decade(p, i) : reading;
        reading = reading == null ? year(p, i, anchor) : reading;
        reading = reading == null ? season(p, i, anchor) : reading;
        return reading == null ? feast(p, i, anchor) : reading;
    }

    private static Reading iso(Pieces p, int i) {
        boolean dashes = isYear(p.get(i)) && p.is(i + 1, "-") && p.get(i + 1).glued() && p.get(i + 2).number() && p.is(i + 3, "-") && p.get(i + 4).number();
        boolean slashes = p.get(i).number() && p.is(i + 1, "/") && p.get(i + 1).glued() && p.get(i + 2).number() && p.is(i + 3, "/") && isYear(p.get(i + 4));
        try {
            return dashes ? new Reading(i, i + 5, Days.of(LocalDate.of(whole(p, i), whole(p, i + 2), whole(p, i + 4))), "date")
                : slashes ? new Reading(i, i + 5, Days.of(american(whole(p, i), whole(p, i + 2), whole(p, i + 4))), "date") : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate american(int first, int second, int year) {
        return first > 12 ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    private static int whole(Pieces p, int i) {
        return (int) p.get(i).value();
    }

    static boolean isYear(Piece piece) {
        return piece.number() && piece.lower().length() == 4 && piece.lower().indexOf('.') < 0 && piece.value() >= EARLIEST && piece.value() <= LATEST;
    }

    private static boolean isDay(Pieces p, int i) {
        return p.get(i).number() && p.get(i).lower().length() <= 2 && p.get(i).value() >= 1 && p.get(i).value() <= 31;
    }

    /** Number of the month named at a piece; 0 for none. "may" and "march" need their capital. */
    int monthAt(Pieces p, int i) {
        String month = words.word("MONTH", p, i);
        boolean modal = MODALS.contains(p.get(i).lower()) && (!p.get(i).capital() || i == 0 && !isDay(p, 1));
        return month == null || modal ? 0 : Integer.parseInt(month);
    }

    /** "8 October", "8-13 October", "the 17th of June". */
    private Reading dayMonth(Pieces p, int i, Anchor anchor) {
        if (!isDay(p, i)) {
            return null;
        }
        int first = whole(p, i);
        int at = afterOrdinal(p, i + 1);
        int last = first;
        boolean list = p.is(at, "-") || p.is(at, "–") || p.is(at, "to") || p.is(at, "and");
        if (list && isDay(p, at + 1) && monthAt(p, afterOrdinal(p, at + 2)) > 0) {
            last = whole(p, at + 1);
            at = afterOrdinal(p, at + 2);
        }
        at = p.is(at, "of") ? at + 1 : at;
        int month = monthAt(p, at);
        return month == 0 || isDay(p, at + 1) && !p.get(at + 2).word() ? null : dated(p, i, first, last, month, afterDot(p, at + 1), anchor);
    }

    private static int afterOrdinal(Pieces p, int i) {
        return p.get(i).glued() && ORDINAL_ENDS.contains(p.get(i).lower()) ? i + 1 : i;
    }

    private static int afterDot(Pieces p, int i) {
        boolean abbreviated = p.get(i - 1).lower().length() <= 4 && !p.is(i - 1, "may") && !p.is(i - 1, "june") && !p.is(i - 1, "july");
        return abbreviated && p.is(i, ".") && p.get(i).glued() ? i + 1 : i;
    }

    private Reading month(Pieces p, int i, Anchor anchor) {
        int month = monthAt(p, i);
        if (month == 0) {
            return null;
        }
        int at = afterDot(p, i + 1);
        if (isDay(p, at)) {
            return monthDay(p, i, month, at, anchor);
        }
        if (Namesakes.isPerson(p, i)) {
            return null;
        }
        Reading to = monthTo(p, i, month, at, anchor);
        return to != null ? to : monthYear(p, i, month, at, anchor);
    }

    /** "October 8", "Oct. 8 and 13", "October 8-13, 2024". */
    private Reading monthDay(Pieces p, int i, int month, int at, Anchor anchor) {
        int first = whole(p, at);
        int end = afterOrdinal(p, at + 1);
        int last = first;
        boolean dash = (p.is(end, "-") || p.is(end, "–")) && p.get(end).glued();
        boolean list = p.is(end, "and") || p.is(end, "to") || p.is(end, "through") || p.is(end, "or");
        boolean counts = p.get(end + 2).word() && p.get(end + 2).lower().endsWith("s");
        if ((dash || list && !counts) && isDay(p, end + 1) && whole(p, end + 1) > first && monthAt(p, end + 2) == 0) {
            last = whole(p, end + 1);
            end = afterOrdinal(p, end + 2);
        }
        return dated(p, i, first, last, month, end, anchor);
    }

    private Reading dated(Pieces p, int from, int first, int last, int month, int end, Anchor anchor) {
        int comma = p.is(end, ",") ? end + 1 : end;
        boolean year = isYear(p.get(comma));
        Relative relative = relativeYear(p, end, anchor);
        int inYear = year ? whole(p, comma) : relative.year;
        int after = year ? comma + 1 : relative.end;
        try {
            int resolved = inYear != 0 ? inYear : anchor.published() == null ? 0 : nearestYear(MonthDay.of(month, first), anchor);
            return resolved == 0 ? null : new Reading(from, after, new Days(LocalDate.of(resolved, month, first), LocalDate.of(resolved, month, Math.max(first, last))), "month day");
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Without a year: the latest such day not after the article, or where the sentence looks forward the next one. */
    private static int nearestYear(MonthDay day, Anchor anchor) {
        LocalDate published = anchor.published();
        int year = published.getYear();
        LocalDate here = day.atYear(year);
        if (here.isAfter(published.plusDays(1)) && !anchor.future()) {
            return here.isAfter(published.plusDays(60)) ? year - 1 : year;
        }
        boolean longPast = here.isBefore(published.minusDays(200));
        return anchor.future() && longPast ? year + 1 : year;
    }

    private record Relative(int year, int end) {}

    /** "last year", "this year", "of 2024" behind a month; year 0 where none stands there. */
    private Relative relativeYear(Pieces p, int i, Anchor anchor) {
        int at = p.is(i, "of") || p.is(i, ",") ? i + 1 : i;
        boolean year = p.is(at + 1, "year") && anchor.published() != null;
        int step = p.is(at, "last") || p.is(at, "previous") ? -1 : p.is(at, "next") ? 1 : 0;
        boolean relative = year && (step != 0 || p.is(at, "this") || p.is(at, "the") && p.is(at + 2, "same"));
        return relative ? new Relative(anchor.published().getYear() + step, at + 2) : new Relative(0, i);
    }

    private Reading monthYear(Pieces p, int i, int month, int at, Anchor anchor) {
        int before = p.is(at, "of") || p.is(at, ",") ? at + 1 : at;
        boolean year = isYear(p.get(before)) && !(p.is(at, ",") && p.get(before + 1).word() && p.get(before + 1).lower().endsWith("s"));
        Relative relative = relativeYear(p, at, anchor);
        if (!year && relative.year == 0 && anchor.published() == null) {
            return null;
        }
        int inYear = year ? whole(p, before) : relative.year != 0 ? relative.year : monthsYear(month, anchor);
        return new Reading(i, year ? before + 1 : relative.end, Days.of(YearMonth.of(inYear, month)), year || relative.year != 0 ? "month year" : "month");
    }

    private static int monthsYear(int month, Anchor anchor) {
        YearMonth now = YearMonth.from(anchor.published());
        if (month > now.getMonthValue()) {
            return anchor.future() ? now.getYear() : now.getYear() - 1;
        }
        return anchor.future() && month < now.getMonthValue() - 2 ? now.getYear() + 1 : now.getYear();
    }

    /** "January to March", "June-August 2024". */
    private Reading monthTo(Pieces p, int i, int month, int at, Anchor anchor) {
        boolean to = p.is(at, "to") || p.is(at, "through") || (p.is(at, "-") || p.is(at, "–"));
        int second = to ? monthAt(p, at + 1) : 0;
        if (second == 0 || isDay(p, afterDot(p, at + 2))) {
            return null;
        }
        Reading end = monthYear(p, at + 1, second, afterDot(p, at + 2), anchor);
        return end == null ? null : end.with(i, end.end(), new Days(YearMonth.of(end.days().to().getYear() - (month > second ? 1 : 0), month).atDay(1), end.days().to()), "months");
    }

    private static Reading decade(Pieces p, int i) {
        boolean decade = isYear(p.get(i)) && p.get(i).value() % 10 == 0 && p.is(i + 1, "s") && p.get(i + 1).glued();
        return decade ? new Reading(i, i + 2, new Days(LocalDate.of(whole(p, i), 1, 1), LocalDate.of(whole(p, i) + 9, 12, 31)), "decade") : null;
    }

    private Reading year(Pieces p, int i, Anchor anchor) {
        boolean counted = p.get(i + 1).word() && !p.get(i + 1).glued() && p.get(i + 1).lower().endsWith("s") && p.get(i + 1).lower().length() > 3 || p.is(i + 1, "people") || p.is(i + 1, "%");
        boolean dated = BEFORE_YEAR.contains(p.get(i - 1).lower()) || words.at("PART", p, i - 1) != null || p.is(i + 1, ",") && p.is(i - 1, ",");
        if (isYear(p.get(i)) && dated && (!counted || p.is(i - 1, "in") || p.is(i - 1, "since")) && !p.is(i + 1, "/") && !p.is(i + 1, "block")) {
            return new Reading(i, i + 1, Days.of(Year.of(whole(p, i))), "year");
        }
        boolean end = p.is(i, "year") && p.is(i + 1, "-") && p.is(i + 2, "end");
        return end && anchor.published() != null ? new Reading(i, i + 3, Days.of(LocalDate.of(anchor.published().getYear(), 12, 31)), "year-end") : null;
    }

    private Reading season(Pieces p, int i, Anchor anchor) {
        String first = words.word("SEASON", p, i);
        int of = p.is(i + 1, "of") ? i + 2 : i + 1;
        boolean year = first != null && isYear(p.get(of));
        Relative relative = first == null ? null : relativeYear(p, i + 1, anchor);
        if (!year && (relative == null || relative.year == 0)) {
            return null;
        }
        return new Reading(i, year ? of + 1 : relative.end, season(Integer.parseInt(first), year ? whole(p, of) : relative.year), "season");
    }

    static Days season(int month, int year) {
        YearMonth first = YearMonth.of(year, month);
        return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    private Reading feast(Pieces p, int i, Anchor anchor) {
        TimeWords.Found feast = words.at("FEAST", p, i);
        if (feast == null || anchor.published() == null) {
            return null;
        }
        MonthDay day = MonthDay.parse("--" + feast.value());
        return new Reading(i, feast.end(), Days.of(day.atYear(nearestYear(day, anchor))), "feast");
    }
}
