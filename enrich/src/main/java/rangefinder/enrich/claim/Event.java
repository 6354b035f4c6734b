package rangefinder.enrich.claim;

import rangefinder.action.Trait;

/**
 * What a figure is said of.
 *
 * @param action    upper-case name of what happened; null where no word of the table says it
 * @param word      token that says what happened; -1 where none does
 * @param predicate verb, adjective or noun that the clause is built on: its tense, mood and subject are the event's
 * @param counted   token of the counted thing's head (or of the number itself) as seen from the predicate
 * @param rule      name of the rule that found it
 */
record Event(String action, int word, int predicate, int counted, String rule) {

    /** Whether people were killed, hurt, shot or lost. */
    boolean isHarm() {
        return Trait.HARM.of(action);
    }

    /** The event of a clause that leaves unsaid what happened: that is what was told before. */
    Event taking(Event told, String rule) {
        return new Event(told.action, told.word, predicate, counted, rule);
    }
}
