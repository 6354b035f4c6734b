package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rangefinder.enrich.text.Table;
import rangefinder.enrich.text.Tree;

/** What happens to counted things, by the words for it: the table {@code actions.tsv}. */
final class Actions {

    /** Where the counted thing stands beside a verb. */
    enum Role { OBJECT, SUBJECT, EITHER, SELF }

    /** @param name upper-case verb, as claims carry it */
    record Action(String name, Role role) {

        /** What happens to people and things against their will: such a verb's doer is never its count. */
        boolean isHarm() {
            return HARM.contains(name);
        }

        /** What people do together at one place. */
        boolean isGathering() {
            return GATHERING.contains(name);
        }
    }

    private static final Set<String> GATHERING = Set.of("PROTEST", "PARTICIPATE", "ATTEND");
    private static final Set<String> HARM = Set.of("KILL", "INJURE", "SHOOT", "CASUALTY", "MISS");

    private final Map<String, Action> verbs = new HashMap<>();
    private final Map<String, Action> nouns = new HashMap<>();
    private final Map<String, Action> states = new HashMap<>();

    Actions() {
        for (List<String> row : Table.read(Actions.class, "actions.tsv")) {
            Action action = new Action(row.get(2), Role.valueOf(row.get(3).toUpperCase(java.util.Locale.ROOT)));
            of(row.get(1)).put(row.get(0), action);
        }
    }

    private Map<String, Action> of(String part) {
        return switch (part) {
            case "V" -> verbs;
            case "N" -> nouns;
            case "A" -> states;
            default -> throw new IllegalStateException("actions.tsv: part " + part + ", expected V, N or A");
        };
    }

    /** Of a verb with its particle ("lay off") or the noun that makes its meaning ("force from home"); null where the table has none. */
    Action verb(Tree tree, int verb) {
        int behind = verb + 1 < tree.size() && tree.tag(verb + 1).equals("RP") ? verb + 1 : -1;
        int particle = tree.child(verb, "compound:prt");
        Action together = particle < 0 && behind < 0 ? null : verbs.get(tree.lemma(verb) + " " + tree.token(particle < 0 ? behind : particle).lower());
        together = together == null ? withNoun(tree, verb) : together;
        return together == null ? verbs.get(tree.lemma(verb)) : together;
    }

    private Action withNoun(Tree tree, int verb) {
        for (int noun : tree.childrenAs(verb, "obl")) {
            int preposition = tree.child(noun, "case");
            Action action = preposition < 0 ? null : verbs.get(tree.lemma(verb) + " " + tree.token(preposition).lower() + " " + tree.lemma(noun));
            if (action != null) {
                return action;
            }
        }
        return null;
    }

    /** Of a verb form in a headline, whose capitals mislead taggers ("Kills", "Wounding"); null where it is no verb of the table. */
    Action headline(String form) {
        for (String ending : List.of("", "s", "es", "ed", "ing", "d")) {
            Action action = form.endsWith(ending) ? verbs.get(form.substring(0, form.length() - ending.length())) : null;
            if (action != null && form.length() > ending.length() + 2) {
                return action;
            }
        }
        return form.startsWith("wound") || form.equals("shooting") ? verbs.get(form.startsWith("w") ? "wound" : "shoot") : form.equals("shot") ? verbs.get("shoot") : null;
    }

    /** Of a noun that names what happened ("deaths", "arrests"); null where it names none. */
    Action noun(Tree tree, int noun) {
        Action action = nouns.get(tree.lemma(noun));
        return action == null ? nouns.get(tree.token(noun).lower()) : action;
    }

    /** Of an adjective or participle of state ("missing", "wounded"); null where it is none. */
    Action state(Tree tree, int word) {
        Action action = states.get(tree.token(word).lower());
        if (action != null || !tree.tag(word).equals("VBN")) {
            return action;
        }
        Action verb = verb(tree, word);
        return verb != null && verb.role() != Role.SUBJECT ? verb : null;
    }
}
