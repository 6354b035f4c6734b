package rangefinder.enrich.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.quantity.Figure.Kind;
import rangefinder.enrich.text.Token;
import rangefinder.schema.Bound;

/** One person without a number word ("a man was shot dead"): a candidate, which the verb decides. */
final class Persons {

    private static final Set<String> ARTICLES = Set.of("a", "an", "another", "his", "her", "their");
    /** Who kills himself is one of the dead. */
    private static final Set<String> SELVES = Set.of("himself", "herself");
    /** Nouns too, but behind "a woman" they tell what became of her; and nobody is "his life". */
    private static final Set<String> STATES = Set.of("dead", "injured", "wounded", "missing", "hurt", "life");
    private static final int REACH = 8;

    private final CountedClasses classes = CountedClasses.english();

    /** Whether "a man" or the like may start at a token; looks at words alone, so that it can run before tagging. */
    boolean mayStartAt(List<Token> tokens, int i) {
        return head(tokens, i) >= 0;
    }

    private int head(List<Token> tokens, int i) {
        if (SELVES.contains(tokens.get(i).lower())) {
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
            boolean person = classes.of(tokens.get(k).lower()).filter(found -> classes.isA(found, "people")).isPresent() && !tokens.get(k).lower().endsWith("s");
            head = person ? k : CountedNouns.isNoun(tokens.get(k)) ? -1 : head;
        }
        return head;
    }

    private static boolean inside(Token token) {
        boolean word = Character.isLetterOrDigit(token.text().charAt(0)) || token.text().equals("-");
        String tag = token.tag();
        return word && (tag.isEmpty() || tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("CD") || tag.equals("HYPH") || tag.equals("VBN") || tag.equals("VBG") || tag.startsWith("RB"));
    }

    List<Figure> added(List<Token> tokens, List<Figure> figures) {
        List<Figure> all = new ArrayList<>(figures);
        for (int i = 0; i < tokens.size(); i++) {
            int head = head(tokens, i);
            int at = i;
            if (head >= 0 && figures.stream().noneMatch(figure -> figure.noun() == head || figure.firstToken() <= at && at < figure.endToken())) {
                all.add(one(tokens, i, head));
            }
        }
        all.sort(Comparator.comparingInt(Figure::start));
        return List.copyOf(all);
    }

    private static Figure one(List<Token> tokens, int article, int head) {
        CountedNouns.Noun noun = head == article ? null : CountedNouns.after(tokens, article + 1);
        String counted = noun == null || noun.head() != head || noun.words().startsWith("-") ? tokens.get(head).text() : noun.words();
        Token first = tokens.get(article);
        return new Figure(first.start(), first.end(), article, article + 1, first.text(), 1.0, 1.0, Bound.EXACT, null, null, counted, head, Kind.PERSON, null,
            first.lower().equals("another"), false, null);
    }
}
