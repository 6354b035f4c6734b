package rangefinder.enrich.time;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.quantity.Piece;
import rangefinder.enrich.quantity.Pieces;
import rangefinder.enrich.text.Sentence;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;

/**
 * Reads the time expressions of a sentence and resolves them against the article's date: a date or period first, then the
 * preposition before it, which opens it ("since July", "before July") or leaves it be. Immutable, safe for threads, linear in the sentence.
 */
public final class TimeResolver {

    private static final Vocabulary WORDS = Vocabulary.beside(TimeResolver.class, "time-contexts.tsv");
    private static final TimeResolver ENGLISH = new TimeResolver();
    private static final Set<String> OPENS_END = WORDS.words("OPENS_END");
    private static final Set<String> OPENS_START = WORDS.words("OPENS_START");
    /** Before the end of what is still needed: "needs $18 million until March". */
    private static final Set<String> ENDING = Set.of("until", "till", "through", "by");
    private static final Set<String> FILLERS = WORDS.words("FILLERS");
    /** A verb of the future this near a date makes the date lie ahead, in pieces. */
    private static final int NEAR = 24;

    private static final int CLAUSE = 8;

    /** In pieces. */
    private static final int LONGEST_RECORD = 4;
    private static final int LONGEST_SINCE_CLAUSE = 12;

    /** Stands in for an unknown day where the days found do not matter. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 15);

    private final TimeWords words = new TimeWords();
    private final CalendarDates calendar = new CalendarDates(words);
    private final RelativeDates relative = new RelativeDates(words);
    private final Periods periods = new Periods(words);

    private TimeResolver() {}

    public static TimeResolver english() {
        return ENGLISH;
    }

    /** As {@link #mentions(List, LocalDate, List)}. */
    public List<TimeMention> mentions(Sentence sentence, LocalDate published, List<TimeMention> earlier) {
        return mentions(sentence.tokens(), published, earlier);
    }

    /**
     * The time expressions of a sentence in the order of the text; only those that could be resolved.
     *
     * @param tokens    tags are not needed
     * @param published day of the article; null leaves relative expressions unresolved
     * @param earlier   mentions of the sentences before in the same article, nearest last: what "the same day" and "two days later" refer to
     */
    public List<TimeMention> mentions(List<Token> tokens, LocalDate published, List<TimeMention> earlier) {
        return mentions(Pieces.of(tokens), published, earlier);
    }

    /** As {@link #mentions(List, LocalDate, List)}, of tokens whose pieces have been cut. */
    public List<TimeMention> mentions(Pieces pieces, LocalDate published, List<TimeMention> earlier) {
        List<TimeMention> mentions = new ArrayList<>();
        TimeMention before = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        Anchor anchor = new Anchor(published, false, before == null ? null : new Days(before.from(), before.to()));
        int lastFuture = Integer.MIN_VALUE / 2;
        int lastNeed = lastFuture;
        int i = 0;
        while (i < pieces.size()) {
            lastFuture = i > 0 && looksForward(pieces, i - 1) ? i - 1 : lastFuture;
            lastNeed = i > 0 && words.word("NEED", pieces, i - 1) != null ? i - 1 : lastNeed;
            boolean future = i - lastFuture <= NEAR && !pieces.is(i - 1, "since") && !isOfDone(pieces, i - 1) || i - lastNeed <= NEAR && ENDING.contains(pieces.get(i - 1).lower());
            Reading reading = !words.mayStart(pieces.get(i)) ? null : read(pieces, i, new Anchor(published, future, anchor.last()));
            if (reading != null) {
                mentions.add(mention(pieces, reading));
                anchor = anchor.after(reading.days());
            }
            i = reading == null ? i + 1 : reading.end();
        }
        return List.copyOf(mentions);
    }

    /**
     * The time expressions of a sentence, resolved or not, where only the words matter.
     *
     * @param published day of the article, null where unknown
     */
    public List<TimeMention> spans(List<Token> tokens, LocalDate published) {
        return words.mayHold(tokens) ? mentions(tokens, published == null ? ANY_DAY : published, List.of()) : List.of();
    }

    /** "Could kill 900, according to an estimate revised in March": a participle without "be" that does not look ahead itself. */
    private boolean isOfDone(Pieces p, int in) {
        String done = p.get(in - 1).lower();
        boolean participle = p.is(in, "in") && done.endsWith("ed") && words.word("FUTURE", p, in - 1) == null;
        return participle && words.word("BE", p, in - 2) == null && !p.is(in - 2, "be");
    }

    /** "may have" looks back. */
    private boolean looksForward(Pieces p, int i) {
        boolean isTo = p.is(i, "to") && words.word("BE", p, i - 1) != null;
        return isTo || words.word("FUTURE", p, i) != null && !p.get(i).capital() && !p.is(i + 1, "have");
    }

    private Reading read(Pieces p, int i, Anchor anchor) {
        Reading plain = date(p, i, anchor);
        if (plain == null) {
            return soFar(p, i, anchor);
        }
        Reading range = range(p, plain, anchor);
        return opened(p, range == null ? plain : range, range != null, anchor);
    }

    private Reading date(Pieces p, int i, Anchor anchor) {
        Reading reading = periods.at(p, i, anchor);
        reading = reading == null ? calendar.at(p, i, anchor) : reading;
        return reading == null ? relative.at(p, i, anchor) : reading;
    }

    /** Of "87 so far this year" the year is the time. */
    private Reading soFar(Pieces p, int i, Anchor anchor) {
        boolean soFar = p.is(i, "so") && p.is(i + 1, "far") || p.is(i, "to") && p.is(i + 1, "date");
        boolean bare = soFar && anchor.published() != null && date(p, p.is(i + 2, "in") ? i + 3 : i + 2, anchor) == null;
        return bare ? new Reading(i, i + 2, new Days(null, anchor.published()), "so far") : null;
    }

    /** "between January 2 and March 5", "from Monday to Friday"; the bare day of "between Oct. 8 and 13" is read with its month. */
    private Reading range(Pieces p, Reading first, Anchor anchor) {
        boolean between = p.is(first.from() - 1, "between") && p.is(first.end(), "and");
        boolean fromTo = (p.is(first.from() - 1, "from") || first.shape().equals("year")) && (p.is(first.end(), "to") || p.is(first.end(), "until") || p.is(first.end(), "through") || p.is(first.end(), "till"));
        boolean dash = (p.is(first.end(), "-") || p.is(first.end(), "–")) && p.get(first.end()).glued() && CalendarDates.isYear(p.get(first.end() - 1)) && CalendarDates.isYear(p.get(first.end() + 1));
        if (!between && !fromTo && !dash) {
            return null;
        }
        Reading second = dash ? calendarYear(p, first.end() + 1) : date(p, first.end() + 1, anchor);
        boolean ordered = second != null && first.days().from() != null && second.days().to() != null && !second.days().to().isBefore(first.days().from());
        return ordered ? first.with(between || p.is(first.from() - 1, "from") ? first.from() - 1 : first.from(), second.end(), first.days().until(second.days()), "range") : null;
    }

    private static Reading calendarYear(Pieces p, int i) {
        return new Reading(i, i + 1, Days.of(Year.of((int) p.get(i).value())), "year");
    }

    private Reading opened(Pieces p, Reading reading, boolean range, Anchor anchor) {
        int at = reading.from() - 1;
        while (FILLERS.contains(p.get(at).lower()) && !range) {
            at--;
        }
        String word = p.get(at).lower();
        Days days = reading.days();
        boolean compared = word.equals("from") && words.word("MONTH", p, at - 1) != null;
        if (range || compared || reading.shape().equals("months") || reading.shape().equals("ago") && !word.equals("since")) {
            return reading;
        }
        if (days.from() != null && days.to() != null && isInClauseSince(p, at)) {
            return reading.with(reading.from(), reading.end(), new Days(days.from(), null), "since " + reading.shape());
        }
        boolean toldOf = p.is(reading.end(), "when") || p.is(reading.end(), ",") && p.is(reading.end() + 1, "when");
        if (toldOf && word.equals("since")) {
            return reading;
        }
        if (word.equals("since") && isRecord(p, at)) {
            return reading.with(at, reading.end(), new Days(null, null), "record since " + reading.shape());
        }
        if (OPENS_END.contains(word) && days.from() != null) {
            return reading.with(at, reading.end(), new Days(days.from(), null), word + " " + reading.shape());
        }
        if (days.from() != null && isInSinceClause(p, reading.from() - 1)) {
            return reading.with(reading.from(), reading.end(), new Days(days.from(), null), "since clause of " + reading.shape());
        }
        boolean ahead = word.equals("of") && p.is(at - 1, "ahead") || word.equals("to") && p.is(at - 1, "prior") || word.equals("to") && p.is(at - 1, "up");
        boolean eventOfDay = word.equals("before") && (p.is(reading.end(), "'s") || p.is(reading.end(), "'")) && days.from() != null && days.from().equals(days.to());
        if (!eventOfDay && (OPENS_START.contains(word) || ahead)) {
            // "before Saturday's cup final" is of the Saturday: what a day's event goes before is told of that day
            boolean before = word.equals("before") || ahead && !p.is(at - 1, "up");
            LocalDate last = before && days.from() != null ? days.from().minusDays(1) : days.to();
            return last == null ? reading : reading.with(ahead ? at - 1 : at, reading.end(), new Days(null, last), word + " " + reading.shape());
        }
        return reading;
    }

    /** "The highest since 1998", "the worst crash since May": what it is compared with dates nothing. */
    private static boolean isRecord(Pieces p, int since) {
        for (int i = since - 1; i >= since - LONGEST_RECORD && p.get(i).word(); i--) {
            String word = p.get(i).lower();
            if (p.is(i - 1, "the") && (word.length() > 4 && word.endsWith("est") || word.equals("worst") || word.equals("most") || word.equals("first"))) {
                return true;
            }
        }
        return false;
    }

    /** "since it broke out on Sunday": from that day on, though a clause stands between. */
    private static boolean isInClauseSince(Pieces p, int before) {
        for (int i = before; i > Math.max(0, before - CLAUSE); i--) {
            if (!p.get(i).word()) {
                return false;
            }
            if (p.is(i, "since")) {
                return before - i > 1;
            }
        }
        return false;
    }

    /** "Since the war began in October 2023". */
    private static boolean isInSinceClause(Pieces p, int last) {
        int i = last;
        while (i > last - LONGEST_SINCE_CLAUSE && (p.get(i).word() || p.get(i).number()) && !p.is(i, "since")) {
            i--;
        }
        return p.is(i, "since");
    }

    private static TimeMention mention(Pieces p, Reading reading) {
        Piece first = p.get(reading.from());
        Piece last = p.get(reading.end() - 1);
        return new TimeMention(first.start(), last.end(), first.token(), last.token() + 1, p.text(first.start(), last.end()), reading.days().from(), reading.days().to(), reading.shape());
    }
}
