package rangefinder.enrich.claim;

import java.util.Locale;
import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;

/** Counts that a sentence lists side by side under one harm: "two adults and six children died". None of them is the toll, all together are. */
final class Lists {

    private static final Set<String> SELVES = Set.of("himself", "herself");
    private static final Set<String> HARM = Set.of("KILL", "INJURE", "SHOOT", "MISS");
    /** Of these a list behind a comma says who they were: "13 people, seven men and six women". */
    private static final Set<String> AT_LARGE = Set.of("people", "person", "persons", "victim", "victims", "other", "others", "civilians", "dead", "injured", "wounded");

    private Lists() {}

    /**
     * Whether a count goes on with the list that the one before it belongs to: with nothing but "and" or a comma between them, or as the
     * killer who counts himself in ("killed three neighbours before killing himself").
     */
    static boolean goOn(Tree tree, Figure before, Event told, Figure figure, Event event, boolean coordinated) {
        if (before == null || !coordinated && !SELVES.contains(figure.text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean same = told != null && told.action() != null && told.action().equals(event.action()) && HARM.contains(event.action());
        return same && before.noun() >= before.firstToken() && figure.noun() >= figure.firstToken() && figure.noun() != before.noun() && !isBrokenDown(tree, before, figure);
    }

    /** "Three were killed and another twelve injured": the twelve are more than the three, not more than other injured. */
    static boolean isBesidesOtherHarm(Event told, Event event) {
        boolean harm = told != null && told.action() != null && event.action() != null && HARM.contains(told.action()) && HARM.contains(event.action());
        return harm && !told.action().equals(event.action());
    }

    /** "Killed, including two girls, and four people were hurt": the four are no part, their own verb tells of something else. */
    static boolean turnsToOtherHarm(Event told, Figure figure, Event event) {
        return isBesidesOtherHarm(told, event) && event.word() >= figure.endToken();
    }

    /** "49 dead, 32 of them in Haiti", "seven bodies, among them two sisters": a part of those just told of, unless words behind it tell otherwise. */
    static Event ofThose(Figure before, Event told, Figure figure, Event event, BasisReader.Reading basis) {
        boolean part = told != null && told.action() != null && basis.rule().equals("part-of") && figure.unit() == null;
        return part && event.word() < Math.max(before.firstToken(), told.word()) ? new Event(told.action(), told.word(), event.predicate(), event.counted(), "part-of-those") : event;
    }

    private static boolean isBrokenDown(Tree tree, Figure before, Figure figure) {
        boolean listed = tree.tag(figure.firstToken() - 1).equals("CC") || SELVES.contains(figure.text().toLowerCase(Locale.ROOT));
        return !listed && AT_LARGE.contains(tree.token(before.noun()).lower());
    }
}
