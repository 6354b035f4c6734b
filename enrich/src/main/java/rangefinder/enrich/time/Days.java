package rangefinder.enrich.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * A run of days.
 *
 * @param from first day; null where open
 * @param to   last day, inclusive; null where open
 */
record Days(LocalDate from, LocalDate to) {

    static Days of(LocalDate day) {
        return new Days(day, day);
    }

    static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    static Days of(Year year) {
        return new Days(year.atDay(1), LocalDate.of(year.getValue(), 12, 31));
    }

    /** Monday to Sunday around a day. */
    static Days week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Days(monday, monday.plusDays(6));
    }

    static Days weekend(LocalDate day) {
        LocalDate saturday = week(day).from.plusDays(5);
        return new Days(saturday, saturday.plusDays(1));
    }

    /** The whole unit around a day: its week from Monday, its month, its year. */
    static Days unit(ChronoUnit unit, LocalDate day) {
        return switch (unit) {
            case WEEKS -> week(day);
            case MONTHS -> of(YearMonth.from(day));
            case YEARS -> of(Year.from(day));
            default -> of(day);
        };
    }

    Days until(Days end) {
        return new Days(from, end.to);
    }

    /** A part of a month or year by its name in the table; thirds of a month, and three or four months of a year. */
    Days part(String part) {
        if (from == null || to == null) {
            return this;
        }
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        boolean month = length < 32;
        return switch (part) {
            case "EARLY", "START" -> month ? days(1, 10, length) : months(1, 3, length);
            case "MID" -> month ? days(11, 20, length) : months(5, 8, length);
            case "LATE" -> month ? days(21, 31, length) : months(10, 12, length);
            case "END" -> of(to);
            case "HALF1" -> month ? days(1, 15, length) : months(1, 6, length);
            case "HALF2" -> month ? days(16, 31, length) : months(7, 12, length);
            case "QUARTER1" -> months(1, 3, length);
            case "QUARTER2" -> months(4, 6, length);
            case "QUARTER3" -> months(7, 9, length);
            case "QUARTER4" -> months(10, 12, length);
            default -> this;
        };
    }

    private Days days(int first, int last, long length) {
        return length < 28 ? this : new Days(from.plusDays(first - 1), last >= length ? to : from.plusDays(last - 1));
    }

    private Days months(int first, int last, long length) {
        return length < 360 ? this : new Days(from.plusMonths(first - 1), from.plusMonths(last).minusDays(1));
    }
}
