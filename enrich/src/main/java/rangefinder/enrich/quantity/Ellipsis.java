package rangefinder.enrich.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rangefinder.enrich.quantity.Figure.Kind;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;

/** Supplies what a number leaves out: the noun said before it ("1,500 among them", "the number of troops ... as 15,000"), the number meant by "as many more". */
final class Ellipsis {

    private static final Vocabulary WORDS = Vocabulary.beside(Ellipsis.class, "counted-words.tsv");
    private static final Set<String> MEASURES = WORDS.words("MEASURES");
    private static final Set<String> COMPARING = Set.of("from", "to", "against", "versus");
    /** What a toll counts. */
    private static final String DEATHS = "deaths";
    private static final Set<String> GATHERING = WORDS.words("GATHERING");
    private static final Set<String> ASIDE = Set.of("in", "on", "at", "across", "from", "including", "with", "among");
    private static final Set<String> THEM = Set.of("them", "those", "whom");
    private static final Set<String> JOINTS = Set.of("and", "but", "while", ",", ";");
    /** From here on a number written as millions takes no small count's noun. */
    private static final double LARGE = 1e6;
    private static final Set<String> DYING = WORDS.words("DYING");
    /** How many earlier figures are looked at. */
    private static final int MEMORY = 8;
    /** How far behind the number its predicate is looked for. */
    private static final int PREDICATE = 4;

    List<Figure> fill(List<Token> tokens, List<Figure> figures, List<Figure> earlier) {
        List<Figure> known = new ArrayList<>(earlier.subList(Math.max(0, earlier.size() - MEMORY), earlier.size()));
        List<Figure> filled = new ArrayList<>();
        for (Figure figure : withAsMany(tokens, figures, known)) {
            boolean bare = figure.kind() == Kind.COUNT && figure.counted() == null;
            Figure amount = bare ? amountBefore(tokens, figure, filled) : null;
            amount = amount == null && bare && isLarge(figure) ? amountOfItsOrder(figure, filled, known) : amount;
            Figure whole = amount != null ? withUnitOf(figure, amount) : bare ? named(tokens, figure, filled, known) : figure;
            filled.add(whole);
        }
        return filled;
    }

    /** "Spends 1.9 billion euros; the real cost would be 3 billion": millions are of what millions were of just before; null where that was no money. */
    private static Figure amountOfItsOrder(Figure figure, List<Figure> before, List<Figure> earlier) {
        List<Figure> all = new ArrayList<>(earlier);
        all.addAll(before);
        for (int i = all.size() - 1; i >= 0; i--) {
            Figure other = all.get(i);
            double value = other.low() == null ? other.high() == null ? 0 : other.high() : other.low();
            if (value >= LARGE / 100 && (other.kind() == Kind.MONEY || other.kind() == Kind.COUNT && other.counted() != null)) {
                return other.kind() == Kind.MONEY ? other : null;
            }
        }
        return null;
    }

    /** Written as millions. */
    private static boolean isLarge(Figure figure) {
        double value = figure.low() == null ? figure.high() == null ? 0 : figure.high() : figure.low();
        return value >= LARGE && figure.text().toLowerCase(Locale.ROOT).contains("illion");
    }

    /** "Fell to 84 million pounds from 102 million", "40 million marks, of which 5 million": the same unit; null where no amount stands right before. */
    private static Figure amountBefore(List<Token> tokens, Figure figure, List<Figure> before) {
        Figure last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean joined = last != null && last.unit() != null && figure.firstToken() == last.endToken() + 1 && COMPARING.contains(tokens.get(last.endToken()).lower());
        joined = joined || last != null && last.unit() != null && figure.firstToken() > 1 && tokens.get(figure.firstToken() - 1).lower().equals("which") && tokens.get(figure.firstToken() - 2).lower().equals("of");
        return joined && !ofPeople(tokens, figure.endToken(), 1) ? last : null;
    }

    private static Figure withUnitOf(Figure f, Figure amount) {
        return new Figure(f.start(), f.end(), f.firstToken(), f.endToken(), f.text(), f.low(), f.high(), f.bound(), f.boundWords(), amount.unit(), amount.counted(), -1, amount.kind(), f.change(),
            f.additional(), f.definite(), f.per());
    }

    private static Figure named(List<Token> tokens, Figure figure, List<Figure> before, List<Figure> earlier) {
        CountedNouns.Noun noun = countedBefore(tokens, figure.firstToken());
        if (noun != null) {
            return withNoun(figure, noun.words(), noun.head());
        }
        if (gathers(tokens, figure.endToken()) || isAboard(tokens, figure.endToken())) {
            return withNoun(figure, "people", -1);
        }
        List<Figure> own = before.stream().filter(known -> !renamed(tokens, known) && mayBeWhole(tokens, figure, known)).toList();
        List<Figure> main = own.stream().filter(known -> !isAside(tokens, known)).toList();
        Figure last = lastCount(!main.isEmpty() && startsItsClause(tokens, figure) ? main : own);
        boolean rest = last != null && (last.counted().equals(DEATHS) && ofPeople(tokens, figure.endToken(), PREDICATE) || isAside(tokens, last) && ofPeople(tokens, figure.endToken(), 1));
        if (last != null && !rest) {
            return withNoun(figure, last.counted(), last.noun());
        }
        if (ofPeople(tokens, figure.endToken(), PREDICATE)) {
            return withNoun(figure, "people", -1);
        }
        if (tollBefore(tokens, figure.firstToken())) {
            return withNoun(figure, DEATHS, -1);
        }
        if (isLarge(figure) && earlier.stream().noneMatch(known -> known.low() != null && known.low() >= LARGE / 100)) {
            return figure;
        }
        Figure previous = lastCount(earlier.stream().filter(known -> mayBeWhole(tokens, figure, known)).toList());
        return previous == null ? figure : withNoun(figure, previous.counted(), -1);
    }

    /** "With 180 on board". */
    private static boolean isAboard(List<Token> tokens, int next) {
        boolean board = next + 1 < tokens.size() && tokens.get(next).lower().equals("on") && tokens.get(next + 1).lower().equals("board");
        return board || next < tokens.size() && tokens.get(next).lower().equals("aboard");
    }

    /** "A column of 200 lorries. Some 1,200 of them": no part is larger than its whole. */
    private static boolean mayBeWhole(List<Token> tokens, Figure figure, Figure whole) {
        int of = figure.endToken();
        boolean part = of + 1 < tokens.size() && tokens.get(of).lower().equals("of") && THEM.contains(tokens.get(of + 1).lower());
        return !part || figure.low() == null || whole.low() == null || whole.low() >= figure.low();
    }

    /** "the number of North Korean troops sent to Kursk as 15,000", "its death toll to 40". */
    private static CountedNouns.Noun countedBefore(List<Token> tokens, int figure) {
        for (int i = figure - 1; i >= 0; i--) {
            if (MEASURES.contains(tokens.get(i).lower()) && i + 1 < figure) {
                CountedNouns.Noun noun = CountedNouns.afterOf(tokens, i + 1);
                boolean ofEvent = tokens.get(i).lower().equals("toll") && noun != null && noun.head() >= 0 && !isPeople(tokens.get(noun.head()));
                if (noun != null && noun.head() >= 0 && noun.head() < figure && !ofEvent) {
                    return noun;
                }
            }
        }
        return null;
    }

    /** "The toll of the quake" counts no quakes, "a toll of 12 miners" miners. */
    private static boolean isPeople(Token noun) {
        int nounClass = Dictionary.english().nounClass(noun.lemma());
        return nounClass == Dictionary.PERSON || nounClass == Dictionary.GROUP || CountedNouns.STATES.contains(noun.lower());
    }

    /** "12 were still missing", "1,200 deaths in ten weeks to 4,000 dead": what befalls people, within so many words, counts people. */
    private static boolean ofPeople(List<Token> tokens, int from, int within) {
        for (int i = from; i < Math.min(tokens.size(), from + within); i++) {
            if (CountedNouns.STATES.contains(tokens.get(i).lower()) || DYING.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "where 7,000 took part": whoever was counted before, these are people who came. */
    private static boolean gathers(List<Token> tokens, int from) {
        int verb = from < tokens.size() && tokens.get(from).lower().equals("had") ? from + 1 : from;
        boolean part = verb + 1 < tokens.size() && Set.of("took", "taken").contains(tokens.get(verb).lower()) && tokens.get(verb + 1).lower().equals("part");
        return part || verb < tokens.size() && GATHERING.contains(tokens.get(verb).lower());
    }

    /** "1,500 soldiers or three battalions": the same thing in another unit, to which nothing refers back. */
    private static boolean renamed(List<Token> tokens, Figure figure) {
        return figure.firstToken() > 0 && tokens.get(figure.firstToken() - 1).lower().equals("or");
    }

    /** "In three villages", "including two children": beside what the clause is about. */
    private static boolean isAside(List<Token> tokens, Figure figure) {
        return figure.firstToken() > 0 && ASIDE.contains(tokens.get(figure.firstToken() - 1).lower());
    }

    /** "9,800 people in four towns …, but 2,100 cannot", "nine people, including two children, and wounded 34": what goes on is of what the clause was about. */
    private static boolean startsItsClause(List<Token> tokens, Figure figure) {
        int before = figure.firstToken() - 1;
        boolean verb = before > 0 && tokens.get(before).tag().startsWith("VB");
        int joint = verb ? before - 1 : before;
        return joint > 0 && JOINTS.contains(tokens.get(joint).lower());
    }

    private static boolean tollBefore(List<Token> tokens, int figure) {
        return tokens.subList(0, figure).stream().anyMatch(token -> token.lower().equals("toll"));
    }

    private static Figure lastCount(List<Figure> figures) {
        for (int i = figures.size() - 1; i >= 0; i--) {
            Figure figure = figures.get(i);
            if (figure.kind() == Kind.COUNT && figure.counted() != null) {
                return figure;
            }
        }
        return null;
    }

    private static Figure withNoun(Figure f, String counted, int noun) {
        return new Figure(f.start(), f.end(), f.firstToken(), f.endToken(), f.text(), f.low(), f.high(), f.bound(), f.boundWords(), f.unit(), counted, noun, f.kind(), f.change(),
            f.additional(), f.definite(), f.per());
    }

    /** "as many more combat engineers": the number before, counted anew. */
    private static List<Figure> withAsMany(List<Token> tokens, List<Figure> figures, List<Figure> earlier) {
        List<Figure> all = new ArrayList<>(figures);
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean asMany = tokens.get(i).lower().equals("as") && tokens.get(i + 1).lower().equals("many");
            CountedNouns.Noun noun = asMany && !tokens.get(i + 2).lower().equals("as") ? CountedNouns.after(tokens, i + 2) : null;
            Figure meant = noun == null || noun.head() < 0 || compared(tokens, i, noun.head()) ? null : before(all, earlier, tokens.get(i).start());
            if (meant != null) {
                insert(all, new Figure(tokens.get(i).start(), tokens.get(i + 1).end(), i, i + 2, tokens.get(i).text() + " " + tokens.get(i + 1).text(), meant.low(), meant.high(), meant.bound(),
                    null, meant.unit(), noun.words(), noun.head(), Kind.COUNT, null, noun.additional(), false, null));
            }
        }
        return all;
    }

    /** "twice as many", "as many people as": a comparison, no number. */
    private static boolean compared(List<Token> tokens, int as, int head) {
        boolean multiple = as > 0 && Set.of("twice", "times", "half", "thrice").contains(tokens.get(as - 1).lower());
        return multiple || head + 1 < tokens.size() && tokens.get(head + 1).lower().equals("as");
    }

    private static Figure before(List<Figure> figures, List<Figure> earlier, int start) {
        List<Figure> prior = figures.stream().filter(figure -> figure.end() <= start && figure.kind() == Kind.COUNT).toList();
        return prior.isEmpty() ? lastCount(earlier) : prior.get(prior.size() - 1);
    }

    private static void insert(List<Figure> figures, Figure figure) {
        int at = 0;
        while (at < figures.size() && figures.get(at).start() < figure.start()) {
            at++;
        }
        figures.add(at, figure);
    }
}
