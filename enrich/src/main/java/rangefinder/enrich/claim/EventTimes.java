package rangefinder.enrich.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.enrich.time.TimeMention;

/** Which time expression dates an event: the one in its own clause nearest to it, else the sentence's, else that of the sentence before. */
final class EventTimes {

    private static final Vocabulary WORDS = Vocabulary.beside(EventTimes.class, "dating-words.tsv");
    /** What may stand between a verb of saying and its day: to whom, where and how it was said. */
    private static final Set<String> CIRCUMSTANCES = Set.of("IN", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "RB", "CD");
    private static final Set<String> PUBLISHED = WORDS.words("PUBLISHED");
    private static final Set<String> DOCUMENTS = WORDS.words("DOCUMENTS");
    private static final Set<String> SAID = WORDS.words("SAID");

    private static final Set<String> BEGINNING = WORDS.words("BEGINNING");
    private static final Set<String> AFTERMATH = WORDS.words("AFTERMATH");

    private static final int LONGEST_CARRIED_DAYS = 31;

    private EventTimes() {}

    /** Null where nothing dates it. */
    static TimeMention of(Reading reading, int sentence, Tree tree, Figure figure, Event event) {
        TimeMention period = ofSamePeriod(reading, sentence, tree, figure);
        if (period != null) {
            return period;
        }
        TimeMention beside = beside(reading, sentence, figure);
        if (beside != null && !(Levels.isFormer(tree, figure) && ClaimTopics.isHappening(event.action()))) {
            return beside;
        }
        if (Levels.isFormer(tree, figure) && !ClaimTopics.isHappening(event.action())) {
            return null;
        }
        List<TimeMention> times = ofEvents(reading, sentence, tree).stream().filter(time -> !figure.definite() || !isOfNaming(tree, event, time)).toList();
        TimeMention own = sinceItBegan(tree, event, nearest(tree, event, times.stream().filter(time -> !isOfPlan(reading, tree, event, time)).toList()));
        if (own != null || isNow(tree, event) || LastingHappenings.at(tree, figure) >= 0) {
            return own;
        }
        boolean sameParagraph = sentence > 0 && reading.analysis().paragraph(sentence - 1) == reading.analysis().paragraph(sentence);
        return sameParagraph && !reading.times(sentence - 1).isEmpty() ? lastResolved(reading, sentence - 1) : null;
    }

    /** "Compared with 940 in the same period of 2025": another period than that of the other figure; null elsewhere. */
    private static TimeMention ofSamePeriod(Reading reading, int sentence, Tree tree, Figure figure) {
        int behind = Math.max(figure.endToken(), figure.noun() + 1);
        boolean same = behind + 3 < tree.size() && tree.tag(behind).equals("IN") && tree.token(behind + 1).lower().equals("the") && tree.token(behind + 2).lower().equals("same");
        return !same ? null : reading.times(sentence).stream().filter(time -> time.resolved() && time.firstToken() > behind && time.firstToken() <= behind + 2 * CLOSE).findFirst().orElse(null);
    }

    /** "1.3 tonnes more than in the same period last year". */
    private static boolean isCompared(TimeMention time) {
        return time.shape().equals(SAME_PERIOD) && time.from() != null;
    }

    /** "It employs 22,000", "20 are believed to be alive": what is so now is not of the day that the sentence before tells of. */
    private static boolean isNow(Tree tree, Event event) {
        boolean present = event.predicate() >= 0 && (isPresent(tree, event.predicate()) || !event.isHarm() && areNow(tree, event.predicate()));
        return present && !tree.sentence().inTitle();
    }

    private static boolean isPresent(Tree tree, int word) {
        return tree.tag(word).equals("VBZ") || tree.tag(word).equals("VBP");
    }

    private static boolean areNow(Tree tree, int predicate) {
        int at = tree.is(predicate, "xcomp") ? tree.head(predicate) : predicate;
        return at >= 0 && tree.childrenAs(at, "aux", "cop").stream().anyMatch(be -> isPresent(tree, be) && tree.lemma(be).equals("be"));
    }

    /** "Has sent 500 doses and plans to vaccinate 900 people by January": what is done is not dated by what is to come. */
    private static boolean isOfPlan(Reading reading, Tree tree, Event event, TimeMention time) {
        boolean ahead = reading.day() != null && time.to() != null && time.to().isAfter(reading.day().plusDays(1));
        return ahead && event.word() >= 0 && tree.tag(event.word()).matches("VB[DN]") && isOfAnotherVerb(tree, event, time);
    }

    /** Where a sentence has several figures, the time right behind one of them, before the next, is its own: "20,000 in January". */
    private static TimeMention beside(Reading reading, int sentence, Figure figure) {
        int behind = Math.max(figure.endToken(), figure.noun() + 1);
        int next = Integer.MAX_VALUE;
        for (Figure other : reading.figures(sentence)) {
            next = other.firstToken() >= figure.endToken() ? Math.min(next, other.firstToken()) : next;
        }
        for (TimeMention time : reading.times(sentence)) {
            boolean close = time.firstToken() >= figure.endToken() && time.firstToken() <= behind + CLOSE && time.firstToken() < next;
            if (time.resolved() && close && !isCompared(time)) {
                return time;
            }
        }
        return null;
    }

    private static final int CLOSE = 3;
    private static final String SAME_PERIOD = "same period of another year";

    /** What dates an earlier count dates no event: "has climbed to 57, up from 41 a day earlier". */
    private static List<TimeMention> ofEvents(Reading reading, int sentence, Tree tree) {
        List<TimeMention> counts = reading.figures(sentence).stream().filter(figure -> Levels.isFormer(tree, figure)).map(figure -> beside(reading, sentence, figure)).toList();
        return reading.times(sentence).stream().filter(time -> !counts.contains(time)).toList();
    }

    private static TimeMention nearest(Tree tree, Event event, List<TimeMention> times) {
        TimeMention best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (TimeMention time : times) {
            if (time.resolved() && !isCompared(time) && !isOfSaying(tree, time) && !isOfAside(tree, event, time) && !isOfActor(tree, event, time)) {
                int distance = distance(tree, event, time);
                if (distance < bestDistance) {
                    best = time;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** "The plane, built in 1968, was carrying 11 tonnes": a participle thrown in between commas dates its own noun. */
    private static boolean isOfAside(Tree tree, Event event, TimeMention time) {
        int verb = Math.min(time.endToken(), tree.size()) - 1;
        while (tree.head(verb) >= 0 && !tree.isVerb(verb)) {
            verb = tree.head(verb);
        }
        boolean aside = tree.tag(verb).equals("VBN") && verb > 0 && tree.token(verb - 1).text().equals(",");
        boolean closed = time.endToken() < tree.size() && tree.token(time.endToken()).text().equals(",");
        boolean outside = event.counted() < verb || event.counted() >= time.endToken();
        return aside && closed && outside && verb != event.word();
    }

    /** "The state, which has offered ten percent over three years, put the strikers at 900": what is told of somebody in between dates only itself. */
    private static boolean isOfActor(Tree tree, Event event, TimeMention time) {
        int verb = verbOf(tree, time);
        int who = verb > 0 && tree.is(verb, "acl") && tree.tag(tree.first(verb)).matches("WDT|WP|,") ? tree.head(verb) : -1;
        boolean actor = who >= 0 && (tree.tag(who).startsWith("NNP") || Set.of(Dictionary.PERSON, Dictionary.GROUP).contains(Dictionary.english().nounClass(tree.lemma(who))));
        boolean outside = event.counted() < tree.first(Math.max(verb, 0)) || event.counted() >= time.endToken();
        return actor && outside && verb != event.word() && who != event.counted();
    }

    /** "The war, which began in April 2023, has killed 900": since then; a day on which something began is the day of it. */
    private static TimeMention sinceItBegan(Tree tree, Event event, TimeMention time) {
        boolean longer = time != null && time.from() != null && time.to() != null && time.from().isBefore(time.to());
        int verb = longer ? verbOf(tree, time) : -1;
        boolean began = verb >= 0 && verb != event.word() && BEGINNING.contains(tree.lemma(verb));
        return began ? new TimeMention(time.start(), time.end(), time.firstToken(), time.endToken(), time.text(), time.from(), null, time.shape()) : time;
    }

    private static final int ANOTHER_CLAUSE = 1_000;

    /** Tokens between them; a time that hangs from another verb (of saying, of another event) is far. */
    private static int distance(Tree tree, Event event, TimeMention time) {
        int anchor = event.word() >= 0 ? event.word() : event.counted();
        int apart = Math.min(Math.abs(time.firstToken() - event.counted()), Math.abs(time.firstToken() - anchor));
        return apart + (isOfAnotherVerb(tree, event, time) || isBeforeThat(tree, event, time) ? ANOTHER_CLAUSE : 0);
    }

    /** "Police on Monday named the four people killed": what is done about people known already says nothing of when they were killed. */
    private static boolean isOfNaming(Tree tree, Event event, TimeMention time) {
        return event.word() > event.counted() && verbOf(tree, time) >= 0 && verbOf(tree, time) < event.counted();
    }

    /** The verb that a time hangs from; -1 for none. */
    private static int verbOf(Tree tree, TimeMention time) {
        int at = Math.min(time.endToken(), tree.size()) - 1;
        while (at >= 0 && !tree.isVerb(at)) {
            at = tree.head(at);
        }
        return at;
    }

    /** "On Friday the ministry said that": the day of saying it. */
    private static boolean isBeforeThat(Tree tree, Event event, TimeMention time) {
        for (int i = time.endToken(); i < event.counted(); i++) {
            if (tree.token(i).lower().equals("that")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAnotherVerb(Tree tree, Event event, TimeMention time) {
        int at = verbOf(tree, time);
        return at >= 0 && at != event.word() && at != event.predicate() && !tree.within(event.counted(), at);
    }

    /** "The agency said on Wednesday", "told reporters on Wednesday", "figures released on Wednesday": when it was said dates nothing else. */
    private static boolean isOfSaying(Tree tree, TimeMention time) {
        int before = time.firstToken() - 1;
        boolean preposition = before >= 0 && Set.of("on", "in", "last").contains(tree.token(before).lower());
        int verb = preposition ? before - 1 : before;
        if (verb >= 0 && (SAID.contains(tree.token(verb).lower()) || isPublished(tree, verb))) {
            return true;
        }
        while (verb >= 0 && CIRCUMSTANCES.contains(tree.tag(verb))) {
            verb--;
        }
        boolean said = verb >= 0 && SAID.contains(tree.token(verb).lower()) && (tree.token(verb).lower().equals("told") || tree.tag(verb + 1).equals("IN") || tree.tag(verb + 1).equals("RB"));
        return said && (time.endToken() >= tree.size() || Set.of(",", ".", ";", "that").contains(tree.token(time.endToken()).text()));
    }

    private static boolean isPublished(Tree tree, int verb) {
        return verb > 0 && PUBLISHED.contains(tree.token(verb).lower()) && DOCUMENTS.contains(tree.lemma(verb - 1));
    }

    /** A year or a season is the setting of its own sentence, and so is what goes on since long ago or until some day. */
    private static boolean isLong(TimeMention time, LocalDate day) {
        LocalDate to = time.to() == null ? day : time.to();
        return time.from() == null || to != null && ChronoUnit.DAYS.between(time.from(), to) > LONGEST_CARRIED_DAYS;
    }

    /** "Had announced 900 layoffs in May": what was before is not the time of what the next sentence tells. */
    private static boolean isBefore(Tree tree, int verb) {
        return tree.childrenAs(verb, "aux").stream().anyMatch(aux -> tree.token(aux).lower().equals("had"));
    }

    private static TimeMention lastResolved(Reading reading, int sentence) {
        Tree tree = reading.tree(sentence);
        List<TimeMention> times = reading.times(sentence);
        for (int i = times.size() - 1; i >= 0; i--) {
            int verb = verbOf(tree, times.get(i));
            boolean after = verb >= 0 && (AFTERMATH.contains(tree.lemma(verb)) || isBefore(tree, verb));
            if (times.get(i).resolved() && !after && !isOfSaying(tree, times.get(i)) && !isLong(times.get(i), reading.day())) {
                return times.get(i);
            }
        }
        return null;
    }
}
