package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rangefinder.action.Trait;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;
import rangefinder.table.Table;

/** What happens to counted things, by the words for it: the table {@code action-words.tsv}. */
final class Actions {

    /** Where the counted thing stands beside a verb. */
    enum Role { OBJECT, SUBJECT, EITHER, SELF }

    /**
     * @param name upper-case verb, as claims carry it
     * @param of   what can be counted under it, in the words of {@link CountedKinds}; empty for anything
     */
    record Action(String name, Role role, Set<String> of) {

        boolean mayBeOf(Set<String> kinds) {
            return of.isEmpty() || kinds.isEmpty() || kinds.stream().anyMatch(of::contains);
        }

        /** What happens to people and things against their will: such a verb's doer is never its count. */
        boolean isHarm() {
            return Trait.HARM.of(name);
        }

        /** What people do together at one place. */
        boolean isGathering() {
            return Trait.GATHERING.of(name) || Trait.TAKING_PART.of(name);
        }
    }

    static final String PROTEST = "PROTEST";
    /** Whoever does so does not do what the verb behind says. */
    private static final Set<String> REFUSING = Set.of("refuse", "decline", "fail");

    /** What a verb means where people are counted, or anything. */
    private static final Set<String> PEOPLE = Set.of("people");
    /** What may stand between a verb and its noun: "lost their homes". */
    private static final Set<String> BEFORE_NOUN = Set.of("PRP$", "DT");

    /** Nouns that tell of harm though they name no act: "the blaze claimed four lives", "one of the victims". */
    private static final Set<String> VICTIMS = Set.of("life", "victim");

    private final Map<String, List<Action>> verbs = new HashMap<>();
    private final Map<String, Action> nouns = new HashMap<>();
    private final Map<String, Action> states = new HashMap<>();
    /** Words of which one stands wherever the table can read harm: of entries of several words the first. */
    private final Set<String> harmWords = new HashSet<>();

    Actions() {
        for (List<String> row : Table.read(Actions.class, "action-words.tsv")) {
            Set<String> of = row.size() < 5 || row.get(4).isEmpty() ? Set.of() : Set.of(row.get(4).split("\\+"));
            put(row.get(1), row.get(0), new Action(row.get(2), Role.valueOf(row.get(3).toUpperCase(java.util.Locale.ROOT)), of));
        }
    }

    private void put(String part, String word, Action action) {
        if (action.isHarm()) {
            harmWords.add(word.split(" ")[0]);
        }
        switch (part) {
            case "V" -> verbs.computeIfAbsent(word, none -> new ArrayList<>()).add(action);
            case "N" -> nouns.put(word, action);
            case "A" -> states.put(word, action);
            default -> throw new IllegalStateException("action-words.tsv: part " + part + ", expected V, N or A");
        }
    }

    /** Cheap, before parsing: whether anything in a sentence can tell of people killed, hurt or lost. */
    boolean mayTellOfHarm(List<Token> tagged) {
        for (Token token : tagged) {
            String lower = token.lower();
            if (harmWords.contains(token.lemma()) || harmWords.contains(lower) || VICTIMS.contains(token.lemma()) || HarmWords.is("CARE", lower)) {
                return true;
            }
            Action headline = headline(lower);
            if (headline != null && headline.isHarm()) {
                return true;
            }
        }
        return false;
    }

    /** Of a verb with its particle ("lay off") or the noun that makes its meaning ("lost their homes", "force from home"), as it is said of people; null where the table has none. */
    Action verb(Tree tree, int verb) {
        return verb(tree, verb, PEOPLE);
    }

    /** Of a verb with its particle, as it is said of what is counted: money is "released" otherwise than hostages. Null where the table has none. */
    Action verb(Tree tree, int verb, Set<String> kinds) {
        return verb(tree, verb, kinds, null);
    }

    /** @param role where the counted thing stands beside the verb, if known: "12 patients recovered", "police recovered 12 rifles" */
    Action verb(Tree tree, int verb, Set<String> kinds, Role role) {
        List<Action> rows = rows(tree, verb).stream().filter(action -> action.mayBeOf(kinds)).toList();
        return rows.stream().filter(action -> action.role() == role).findFirst().orElse(rows.isEmpty() ? null : rows.get(0));
    }

    private List<Action> rows(Tree tree, int verb) {
        int particle = tree.child(verb, "compound:prt");
        List<Action> together = particle < 0 ? null : verbs.get(tree.lemma(verb) + " " + tree.token(particle).lower());
        if (together == null && verb + 1 < tree.size()) {
            together = verbs.get(tree.lemma(verb) + " " + tree.token(verb + 1).lower());
        }
        together = together == null ? withNoun(tree, verb) : together;
        return together != null ? together : tellsOnlyOnceOver(tree, verb) ? List.of() : verbs.getOrDefault(tree.lemma(verb), List.of());
    }

    /** "300 starved" tells of dead; "300 are starving", "starved the town", "were starved" do not. */
    private static boolean tellsOnlyOnceOver(Tree tree, int verb) {
        if (!HarmWords.is("OVER", tree.lemma(verb))) {
            return false;
        }
        boolean suffered = tree.childrenAs(verb, "aux").stream().anyMatch(aux -> tree.lemma(aux).equals("be")) || verb + 1 < tree.size() && tree.token(verb + 1).lower().equals("by");
        return tree.tag(verb).equals("VBG") || suffered || tree.child(verb, "obj") > verb;
    }

    private List<Action> withNoun(Tree tree, int verb) {
        int object = tree.child(verb, "obj");
        for (int noun : object < 0 ? tree.childrenAs(verb, "obl") : concat(tree.childrenAs(verb, "obl"), tree.childrenAs(object, "nmod"))) {
            int preposition = tree.child(noun, "case");
            List<Action> actions = preposition < 0 ? null : verbs.get(tree.lemma(verb) + " " + tree.token(preposition).lower() + " " + tree.lemma(noun));
            if (actions != null) {
                return actions;
            }
        }
        int noun = verb + 1;
        while (noun < tree.size() && BEFORE_NOUN.contains(tree.tag(noun))) {
            noun++;
        }
        return noun < tree.size() && tree.isNoun(noun) ? verbs.get(tree.lemma(verb) + " " + tree.lemma(noun)) : null;
    }

    private static List<Integer> concat(List<Integer> one, List<Integer> other) {
        List<Integer> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Of a verb form in a headline, whose capitals mislead taggers ("Kills", "Wounding"); null where it is no verb of the table. */
    Action headline(String form) {
        for (String ending : List.of("", "s", "es", "ed", "ing", "d")) {
            Action action = form.endsWith(ending) ? first(form.substring(0, form.length() - ending.length())) : null;
            if (action != null && form.length() > ending.length() + 2) {
                return action;
            }
        }
        boolean doubled = form.endsWith("ing") && form.length() > 5 && form.charAt(form.length() - 4) == form.charAt(form.length() - 5);
        Action single = doubled ? first(form.substring(0, form.length() - 4)) : null;
        if (single != null) {
            return single;
        }
        return form.startsWith("wound") || form.equals("shooting") ? first(form.startsWith("w") ? "wound" : "shoot") : form.equals("shot") ? first("shoot") : null;
    }

    private Action first(String verb) {
        return verbs.containsKey(verb) && !HarmWords.is("OVER", verb) ? verbs.get(verb).get(0) : null;
    }

    /** Of a noun that names what happened ("deaths", "arrests"); null where it names none, or what did not ("attempted murders"). */
    Action noun(Tree tree, int noun) {
        if (noun > 0 && tree.token(noun - 1).lower().equals("attempted")) {
            return null;
        }
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

    /** The word of state that a verb of reporting or leaving leads to ("found dead", "left wounded"), else the verb itself. */
    int complement(Tree tree, int verb) {
        for (int c : isDoneForAPurpose(tree, verb) ? List.<Integer>of() : tree.childrenAs(verb, "xcomp", "ccomp")) {
            if (state(tree, c) != null || tree.isVerb(c) && verb(tree, c) != null && tree.childrenAs(c, "nsubj").isEmpty()) {
                return c;
            }
        }
        return verb;
    }

    /** "Recruited to fight", "sent to rescue": what was done to them is told, and what for; who "refused to leave" did not. */
    private boolean isDoneForAPurpose(Tree tree, int verb) {
        if (REFUSING.contains(tree.lemma(verb))) {
            return true;
        }
        int to = verb + 1;
        boolean infinitive = to + 1 < tree.size() && tree.token(to).lower().equals("to") && tree.tag(to + 1).equals("VB") && !Set.of("be", "have").contains(tree.lemma(to + 1));
        Action own = infinitive && tree.tag(verb).equals("VBN") ? verb(tree, verb) : null;
        return own != null && own.role() == Role.OBJECT;
    }
}
