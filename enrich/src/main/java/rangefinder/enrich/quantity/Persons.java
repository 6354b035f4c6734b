package rangefinder.enrich.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.quantity.Figure.Kind;
import rangefinder.enrich.quantity.UncountedPeople.Person;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Bound;

/** People whom a noun counts, without a number word ("a man was shot dead", "a double murder"): candidates, which the verb decides. */
final class Persons {

    private static final Vocabulary WORDS = Vocabulary.beside(Persons.class, "people-words.tsv");
    private static final Set<String> ARTICLES = Set.of("a", "an", "another", "his", "her", "their");
    /** Who kills himself is one of the dead. */
    private static final Set<String> SELVES = Set.of("himself", "herself");
    private static final Set<String> STATES = WORDS.words("STATES");
    private static final Set<String> HAD = WORDS.words("HAD");
    private static final String ANOTHER = "another";
    private static final Set<String> BEFALLING = WORDS.words("BEFALLING");
    private static final Set<String> BEHIND_OBJECT = WORDS.words("BEHIND_OBJECT");
    private static final Set<String> ORDINALS = WORDS.words("ORDINALS");
    private static final Set<String> KIN = Set.of("his", "her", "their");
    private static final Set<String> ONE_VERBS = Set.of("was", "is", "has", "of");
    private static final Set<String> MANY_VERBS = Set.of("were", "are", "have");
    private static final Set<String> DYING = Set.of("died", "dies");
    private static final int REACH = 8;

    private final CountedClasses classes = CountedClasses.english();
    private final NamedPeople names = new NamedPeople();
    private final UncountedPeople uncounted = new UncountedPeople();

    /** Whether "a man" or the like may start at a token; looks at words alone, so that it can run before tagging. */
    boolean mayStartAt(List<Token> tokens, int i) {
        return head(tokens, i) >= 0 || uncounted.mayStartAt(tokens, i) || bareEnd(tokens, i) > 0 || isOneWhoDied(tokens, i);
    }

    /** "One man died and another was wounded", "left two dead and a third injured", "two died and one was hurt", "killed two and wounded another": one more of those counted before; its end, 0 where none begins. */
    private static int bareEnd(List<Token> tokens, int i) {
        boolean ordinal = tokens.get(i).lower().equals("a") && i + 1 < tokens.size() && ORDINALS.contains(tokens.get(i + 1).lower());
        int end = ordinal ? i + 2 : Set.of(ANOTHER, "one").contains(tokens.get(i).lower()) ? i + 1 : tokens.size();
        boolean object = i > 0 && end < tokens.size() && tokens.get(i).lower().equals(ANOTHER) && BEFALLING.contains(tokens.get(i - 1).lower()) && BEHIND_OBJECT.contains(tokens.get(end).lower());
        return object ? end : i > 0 && end < tokens.size() && BEFALLING.contains(tokens.get(end).lower()) ? end : 0;
    }

    /** "Two men were shot. One died in hospital; the other is recovering": of those told of before, and no other of them died. */
    private static boolean isOneWhoDied(List<Token> tokens, int i) {
        boolean dies = i == 0 && tokens.size() > 1 && tokens.get(0).lower().equals("one") && DYING.contains(tokens.get(1).lower().equals("later") && tokens.size() > 2 ? tokens.get(2).lower() : tokens.get(1).lower());
        return dies && tokens.stream().filter(token -> DYING.contains(token.lower())).count() == 1;
    }

    private int head(List<Token> tokens, int i) {
        if (SELVES.contains(tokens.get(i).lower()) || isJoined(tokens, i)) {
            return i;
        }
        if (!ARTICLES.contains(tokens.get(i).lower())) {
            return -1;
        }
        int head = -1;
        for (int k = i + 1; k < Math.min(tokens.size(), i + REACH) && inside(tokens.get(k)); k++) {
            if (STATES.contains(tokens.get(k).lower())) {
                return head;
            }
            head = isPerson(tokens.get(k)) || UncountedPeople.areTwo(tokens, i, k) ? k : CountedNouns.isNoun(tokens.get(k)) && !isName(tokens, k, head) ? -1 : head;
        }
        return head;
    }

    /** "A girl Ana Ruiz", "a man Karl Holm": whoever is counted is named behind. */
    private static boolean isName(List<Token> tokens, int i, int head) {
        return head >= 0 && tokens.get(i).tag().equals("NNP") && tokens.subList(head + 1, i).stream().allMatch(token -> token.tag().equals("NNP"));
    }

    private boolean isPerson(Token token) {
        String lower = token.lower();
        boolean person = classes.of(lower).filter(found -> classes.isA(found, "people")).isPresent();
        return person && !lower.endsWith("s") && !token.tag().equals("NNS") && !token.tag().equals("VBG") && !HAD.contains(lower) && !CountedNouns.STATES.contains(lower);
    }

    /** The uncle of "her mother and uncle", the son of "a father and son were"; but "a husband and father was" is one. */
    private boolean isJoined(List<Token> tokens, int i) {
        boolean pair = i > 2 && tokens.get(i - 1).lower().equals("and") && isPerson(tokens.get(i)) && isPerson(tokens.get(i - 2)) && !tokens.get(i).tag().startsWith("NNP");
        String behind = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
        boolean goesOn = i + 1 < tokens.size() && (CountedNouns.isNoun(tokens.get(i + 1)) || behind.equals("-") || behind.equals("'s") || behind.equals("’s"));
        if (!pair || goesOn || ONE_VERBS.contains(behind)) {
            return false;
        }
        int article = i - 3;
        while (article > 0 && i - article < REACH && !ARTICLES.contains(tokens.get(article).lower()) && inside(tokens.get(article))) {
            article--;
        }
        boolean kin = KIN.contains(tokens.get(article).lower());
        return (kin || ARTICLES.contains(tokens.get(article).lower()) && MANY_VERBS.contains(behind)) && head(tokens, article) == i - 2;
    }

    private static boolean inside(Token token) {
        boolean word = Character.isLetterOrDigit(token.text().charAt(0)) || token.text().equals("-");
        String tag = token.tag();
        return word && (tag.isEmpty() || tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("CD") || tag.equals("HYPH") || tag.equals("VBN") || tag.equals("VBG") || tag.startsWith("RB"));
    }

    /** @param headline whether it is one: "Girl, man killed" leaves the articles out */
    List<Figure> added(List<Token> tokens, List<Figure> figures, boolean headline) {
        List<Figure> all = new ArrayList<>(figures);
        for (int i = 0; i < tokens.size(); i++) {
            int head = head(tokens, i);
            int at = i;
            Person person = head >= 0 ? new Person(i, i + 1, head, UncountedPeople.number(tokens, i, head)) : uncounted.at(tokens, i, headline);
            boolean known = person != null && all.stream().anyMatch(figure -> figure.noun() == person.head() || figure.kind() != Kind.MODIFIER && figure.firstToken() <= at && at < figure.endToken());
            if (person != null && !known) {
                all.add(figure(tokens, person));
            }
            if (isOneWhoDied(tokens, i) && all.stream().noneMatch(figure -> figure.firstToken() == at)) {
                Token one = tokens.get(i);
                all.add(new Figure(one.start(), one.end(), i, i + 1, one.text(), 1.0, 1.0, Bound.EXACT, null, null, null, -1, Kind.PERSON, null, false, false, null));
            }
            int end = person == null ? bareEnd(tokens, i) : 0;
            Figure before = end == 0 ? null : personBefore(all, i);
            if (before != null && all.stream().noneMatch(figure -> figure.firstToken() == at)) {
                all.add(oneMore(tokens, i, end, before));
            }
        }
        for (Figure figure : List.copyOf(all)) {
            Figure named = names.before(tokens, figure, headline);
            if (named != null && all.stream().noneMatch(other -> other.firstToken() < named.endToken() && named.firstToken() < other.endToken())) {
                all.add(named);
            }
        }
        all.sort(Comparator.comparingInt(Figure::start));
        return List.copyOf(all);
    }

    /** The last one counted before a token, if that is a person; null else. */
    private Figure personBefore(List<Figure> figures, int token) {
        Figure last = figures.stream().filter(figure -> figure.endToken() <= token).max(Comparator.comparingInt(Figure::firstToken)).orElse(null);
        return last != null && last.counted() != null && classes.of(last.counted()).filter(found -> classes.isA(found, "people")).isPresent() ? last : null;
    }

    private static Figure oneMore(List<Token> tokens, int at, int end, Figure before) {
        String text = end == at + 1 ? tokens.get(at).text() : tokens.get(at).text() + " " + tokens.get(at + 1).text();
        boolean additional = !tokens.get(at).lower().equals("one");
        return new Figure(tokens.get(at).start(), tokens.get(end - 1).end(), at, end, text, 1.0, 1.0, Bound.EXACT, null, null, before.counted(), before.noun(), Kind.PERSON, null, additional, false, null);
    }

    private static Figure figure(List<Token> tokens, Person person) {
        Token first = tokens.get(person.first());
        int end = tokens.get(person.end() - 1).end();
        StringBuilder text = new StringBuilder(first.text());
        for (int i = person.first() + 1; i < person.end(); i++) {
            text.append(tokens.get(i - 1).end() == tokens.get(i).start() ? "" : " ").append(tokens.get(i).text());
        }
        return new Figure(first.start(), end, person.first(), person.end(), text.toString(), person.number(), person.number(), Bound.EXACT, null, null,
            counted(tokens, person), person.head(), Kind.PERSON, null, first.lower().equals(ANOTHER), false, null);
    }

    private static String counted(List<Token> tokens, Person person) {
        CountedNouns.Noun noun = person.head() == person.first() ? null : CountedNouns.after(tokens, person.first() + 1);
        return noun == null || noun.head() != person.head() || noun.words().startsWith("-") ? tokens.get(person.head()).text() : noun.words();
    }
}
