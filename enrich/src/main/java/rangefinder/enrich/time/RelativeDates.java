package rangefinder.enrich.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Set;
import rangefinder.enrich.quantity.NumberWords;
import rangefinder.enrich.quantity.Pieces;
import rangefinder.enrich.text.Vocabulary;

/** Reads what is counted from the article's day or from the date before: "last week", "two days ago", "on Friday", "the past three years", "the same period", "a day later". */
final class RelativeDates {

    private static final Vocabulary WORDS = Vocabulary.beside(RelativeDates.class, "time-contexts.tsv");
    private static final Set<String> PASSED = WORDS.words("PASSED");
    private static final Set<String> COMING = WORDS.words("COMING");
    private static final Set<String> LATER = WORDS.words("LATER");
    private static final Set<String> EARLIER = WORDS.words("EARLIER");

    private final TimeWords words;
    private final NumberWords numbers = new NumberWords();

    RelativeDates(TimeWords words) {
        this.words = words;
    }

    /** The expression that starts at a piece; null where none does or the article has no date. */
    Reading at(Pieces p, int i, Anchor anchor) {
        if (anchor.published() == null) {
            return null;
        }
        Reading reading = day(p, i, anchor);
        reading = reading == null ? same(p, i, anchor) : reading;
        reading = reading == null ? span(p, i, anchor) : reading;
        reading = reading == null ? shifted(p, i, anchor) : reading;
        reading = reading == null ? unit(p, i, anchor) : reading;
        reading = reading == null ? end(p, i, anchor) : reading;
        return reading == null ? weekday(p, i, anchor) : reading;
    }

    private Reading day(Pieces p, int i, Anchor anchor) {
        TimeWords.Found day = words.at("DAY", p, i);
        if (day != null) {
            return new Reading(i, day.end(), Days.of(anchor.published().plusDays(Integer.parseInt(day.value()))), "day");
        }
        return p.is(i, "overnight") ? new Reading(i, i + 1, new Days(anchor.published().minusDays(1), anchor.published()), "overnight") : null;
    }

    private ChronoUnit unitAt(Pieces p, int i) {
        String unit = words.word("UNIT", p, i);
        return unit == null ? null : ChronoUnit.valueOf(unit);
    }

    /** "the same day", "that month", "the same period", "the same period of 2025". */
    private Reading same(Pieces p, int i, Anchor anchor) {
        int at = p.is(i, "the") && p.is(i + 1, "same") ? i + 2 : p.is(i, "that") || p.is(i, "this") && p.is(i + 1, "period") ? i + 1 : -1;
        if (at < 0 || anchor.last() == null) {
            return null;
        }
        boolean period = p.is(at, "period") || p.is(at, "time") && p.is(i, "that");
        ChronoUnit unit = unitAt(p, at);
        boolean plural = p.get(at).lower().endsWith("s");
        Integer year = period ? yearBehind(p, at + 1, anchor) : null;
        if (year != null) {
            Days last = anchor.last();
            int years = year - (last.from() != null ? last.from() : last.to()).getYear();
            return new Reading(i, at + 3, new Days(last.from() == null ? null : last.from().plusYears(years), last.to() == null ? null : last.to().plusYears(years)), "same period of another year");
        }
        return period ? new Reading(i, at + 1, anchor.last(), "same period")
            : unit == null || plural || unit == ChronoUnit.HOURS ? null : new Reading(i, at + 1, Days.unit(unit, anchor.reference()), "same " + p.get(at).lower());
    }

    /** The year that "of 2025", "in 2025" or "last year" names behind "the same period"; null where nothing does. */
    private static Integer yearBehind(Pieces p, int i, Anchor anchor) {
        Days last = anchor.last();
        if (last.from() == null && last.to() == null) {
            return null;
        }
        boolean named = (p.is(i, "of") || p.is(i, "in")) && p.get(i + 1).number() && p.get(i + 1).lower().matches("(?:19|20)\\d\\d");
        return named ? Integer.valueOf((int) p.get(i + 1).value()) : p.is(i, "last") && p.is(i + 1, "year") ? Integer.valueOf(anchor.published().getYear() - 1) : null;
    }

    /** "the past three years", "the last 24 hours", "the next five days", "recent weeks" is left open. */
    private Reading span(Pieces p, int i, Anchor anchor) {
        boolean passed = PASSED.contains(p.get(i).lower());
        boolean coming = COMING.contains(p.get(i).lower());
        int count = numbers.whole(p.get(i + 1));
        ChronoUnit unit = count > 0 ? unitAt(p, i + 2) : null;
        if (!passed && !coming || p.is(i, "recent")) {
            return null;
        }
        if (unit != null) {
            return new Reading(i, i + 3, passed ? new Days(shift(anchor.published(), -count, unit), anchor.published()) : new Days(anchor.published(), shift(anchor.published(), count, unit)), "span");
        }
        boolean bare = p.is(i, "past") && unitAt(p, i + 1) != null && !p.get(i + 1).lower().endsWith("s") && (p.is(i - 1, "the") || p.is(i - 1, "this"));
        return bare ? new Reading(i, i + 2, new Days(shift(anchor.published(), -1, unitAt(p, i + 1)), anchor.published()), "span") : null;
    }

    private static LocalDate shift(LocalDate day, long count, ChronoUnit unit) {
        return unit == ChronoUnit.HOURS ? day.plusDays(Math.round(count / 24.0)) : day.plus(count, unit);
    }

    /** "two days ago", "a week later", "three months earlier", "the next day", "a year before"; "up from 41 a day earlier" compares with the article's day. */
    private Reading shifted(Pieces p, int i, Anchor anchor) {
        int count = numbers.whole(p.get(i));
        boolean couple = (p.is(i, "a") && (p.is(i + 1, "few") || p.is(i + 1, "couple")));
        int at = couple ? (p.is(i + 2, "of") ? i + 3 : i + 2) : i + 1;
        count = couple ? numbers.whole(p.get(i + 1)) : count;
        ChronoUnit unit = count > 0 ? unitAt(p, at) : null;
        if (unit != null && p.is(at + 1, "ago")) {
            return new Reading(i, at + 2, blurred(shift(anchor.published(), -count, unit), unit), "ago");
        }
        boolean later = LATER.contains(p.get(at + 1).lower()) && !p.is(at + 1, "on") && !p.is(at + 1, "after");
        boolean earlier = EARLIER.contains(p.get(at + 1).lower()) && !p.get(at + 2).capital();
        LocalDate reference = p.is(i - 2, "from") && (p.is(i - 3, "up") || p.is(i - 3, "down")) ? anchor.published() : anchor.reference();
        if (unit != null && (later || earlier) && reference != null) {
            return new Reading(i, at + 2, blurred(shift(reference, later ? count : -count, unit), unit), later ? "later" : "earlier");
        }
        boolean next = p.is(i, "the") && (p.is(i + 1, "next") || p.is(i + 1, "following")) && p.is(i + 2, "day");
        boolean before = p.is(i, "the") && (p.is(i + 1, "previous") && p.is(i + 2, "day") && !p.is(i + 3, "of") || p.is(i + 1, "day") && p.is(i + 2, "before"));
        return next || before ? new Reading(i, i + 3, Days.of(anchor.reference().plusDays(next ? 1 : -1)), next ? "next day" : "day before") : null;
    }

    /** A shift by months or years does not hit a day: the whole month or year is meant. */
    private static Days blurred(LocalDate day, ChronoUnit unit) {
        return unit == ChronoUnit.DECADES ? Days.unit(ChronoUnit.YEARS, day) : Days.unit(unit, day);
    }

    /** "last week", "this month", "next year", "last weekend", "last summer". */
    private Reading unit(Pieces p, int i, Anchor anchor) {
        int step = p.is(i, "last") || p.is(i, "previous") ? -1 : p.is(i, "next") || p.is(i, "coming") ? 1 : p.is(i, "this") || p.is(i, "current") ? 0 : 2;
        if (step == 2) {
            return null;
        }
        LocalDate day = anchor.published();
        if (p.is(i + 1, "weekend")) {
            return new Reading(i, i + 2, Days.weekend(step == 0 && day.getDayOfWeek() == DayOfWeek.MONDAY ? day.minusWeeks(1) : day.plusWeeks(step)), "weekend");
        }
        if (p.is(i + 1, "quarter")) {
            int first = (day.getMonthValue() - 1) / 3 * 3 + 1;
            LocalDate start = day.withDayOfMonth(1).withMonth(first).plusMonths(3L * step);
            return new Reading(i, i + 2, new Days(start, start.plusMonths(3).minusDays(1)), "quarter");
        }
        String season = words.word("SEASON", p, i + 1);
        if (season != null && !p.is(i + 1, "fall")) {
            return new Reading(i, i + 2, capped(nearestSeason(Integer.parseInt(season), step, day), step, anchor), "season");
        }
        ChronoUnit unit = unitAt(p, i + 1);
        boolean whole = unit == ChronoUnit.WEEKS || unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS || unit == ChronoUnit.DECADES;
        if (whole && !p.get(i + 1).lower().endsWith("s")) {
            return new Reading(i, i + 2, capped(blurred(shift(day, step, unit), unit), step, anchor), "unit");
        }
        return namedDay(p, i, step, day);
    }

    /** "this year" in a sentence about the past reaches no further than the article. */
    private static Days capped(Days days, int step, Anchor anchor) {
        return step == 0 && !anchor.future() && days.to().isAfter(anchor.published()) ? new Days(days.from(), anchor.published()) : days;
    }

    /** In January winter is that of the year before, and "last winter" the one before that. */
    private static Days nearestSeason(int month, int step, LocalDate day) {
        boolean fromLastYear = !CalendarDates.season(month, day.getYear() - 1).to().isBefore(day);
        int current = fromLastYear ? day.getYear() - 1 : day.getYear();
        Days here = CalendarDates.season(month, current);
        boolean began = !here.from().isAfter(day);
        boolean over = here.to().isBefore(day);
        return CalendarDates.season(month, step < 0 && !over ? current - 1 : step > 0 && began ? current + 1 : current);
    }

    /** "last Friday", "next Monday", "last May". */
    private Reading namedDay(Pieces p, int i, int step, LocalDate day) {
        String name = words.word("WEEKDAY", p, i + 1);
        String month = p.get(i + 1).capital() ? words.word("MONTH", p, i + 1) : null;
        if (name != null && p.get(i + 1).capital()) {
            DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(name));
            LocalDate found = step < 0 ? day.with(TemporalAdjusters.previous(weekday)) : step > 0 ? day.with(TemporalAdjusters.next(weekday)) : Days.week(day).from().plusDays(weekday.getValue() - 1);
            return new Reading(i, i + 2, Days.of(found), "weekday");
        }
        if (month == null || p.get(i + 2).number()) {
            return null;
        }
        LocalDate first = day.withDayOfMonth(1).withMonth(Integer.parseInt(month));
        LocalDate found = step < 0 && !first.isBefore(day.withDayOfMonth(1)) ? first.minusYears(1) : step > 0 && !first.isAfter(day) ? first.plusYears(1) : first;
        return new Reading(i, i + 2, Days.unit(ChronoUnit.MONTHS, found), "month");
    }

    /** "the end of this year", "the end of the year", "so far this year", "year to date". */
    private Reading end(Pieces p, int i, Anchor anchor) {
        TimeWords.Found part = words.at("PART", p, i);
        if (part == null) {
            return null;
        }
        boolean the = p.is(part.end(), "the") && unitAt(p, part.end() + 1) != null && !p.get(part.end() + 1).lower().endsWith("s");
        if (the && (unitAt(p, part.end() + 1) == ChronoUnit.YEARS || unitAt(p, part.end() + 1) == ChronoUnit.MONTHS || unitAt(p, part.end() + 1) == ChronoUnit.WEEKS)) {
            Days whole = Days.unit(unitAt(p, part.end() + 1), anchor.published());
            return new Reading(i, part.end() + 2, whole.part(part.value()), part.value().toLowerCase(Locale.ROOT) + " of unit");
        }
        Reading unit = unit(p, part.end(), new Anchor(anchor.published(), true, anchor.last()));
        boolean whole = unit != null && (part.value().equals("EARLY") || part.value().equals("LATE")) && p.is(part.end(), "this") && p.is(i, "later");
        if (unit == null) {
            return null;
        }
        if (p.is(i, "later") || whole) {
            return unit.with(i, unit.end(), new Days(anchor.published(), unit.days().to()), "later this unit");
        }
        return unit.with(i, unit.end(), unit.days().part(part.value()), part.value().toLowerCase(Locale.ROOT) + " of unit");
    }

    /** A bare weekday: the latest before the article, or where the sentence looks forward the next. */
    private Reading weekday(Pieces p, int i, Anchor anchor) {
        String name = p.get(i).capital() ? words.word("WEEKDAY", p, i) : null;
        if (name == null || p.get(i).lower().length() <= 3 && !p.is(i + 1, ".") || Namesakes.isOfName(p, i)) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(name));
        LocalDate day = anchor.published();
        LocalDate found = anchor.future() ? day.with(TemporalAdjusters.nextOrSame(weekday)) : day.with(TemporalAdjusters.previousOrSame(weekday));
        return new Reading(i, i + 1, Days.of(found), "weekday");
    }
}
