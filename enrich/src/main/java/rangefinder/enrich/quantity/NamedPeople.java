package rangefinder.enrich.quantity;

import java.util.List;
import java.util.Set;
import rangefinder.enrich.quantity.Figure.Kind;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Bound;

/**
 * People told by name beside others who are counted: "Ana Ruiz and two other nurses were killed", "Karl Holm, 34, and a girl were hurt". Each
 * name is one of the sum. A name by itself counts nobody: whoever is told of again and again would be counted as often.
 */
final class NamedPeople {

    private static final Vocabulary WORDS = Vocabulary.beside(NamedPeople.class, "people-words.tsv");
    private static final Set<String> JOINING = Set.of("and", "&");
    private static final Set<String> OTHERS = Set.of("other", "others");
    private static final Set<String> OPENING = WORDS.words("OPENING");
    /** What tells of somebody between commas: an age, a trade, a home. */
    private static final Set<String> ASIDE = Set.of("CD", "NN", "NNP", "JJ", "DT", "HYPH", "IN");
    private static final Set<String> ASIDE_MARKS = Set.of(",", "–", "—");
    private static final int LONGEST_ASIDE = 10;
    private static final int LONGEST_NAME = 5;

    private final CountedClasses classes = CountedClasses.english();

    /** Those named right before a count that goes on with them; null where nobody is. */
    Figure before(List<Token> tokens, Figure figure, boolean headline) {
        boolean others = figure.kind() == Kind.COUNT && isOthers(tokens, figure);
        boolean person = figure.kind() == Kind.PERSON && figure.noun() >= figure.firstToken();
        int joint = figure.firstToken() - 1;
        boolean joined = joint > 0 && (JOINING.contains(tokens.get(joint).lower()) || headline && others && tokens.get(joint).text().equals(","));
        if (!joined || !others && !person) {
            return null;
        }
        int last = beforeAside(tokens, joint - 1);
        int first = nameStart(tokens, last);
        boolean sure = last - first > 0 || last >= 0 && last < joint - 1 && holdsAge(tokens, last + 1, joint);
        int kin = first < 0 ? -1 : kinOf(tokens, first);
        if (kin >= 0 && opens(tokens, kin)) {
            return figure(tokens, kin, last, 1);
        }
        if (first < 0 || !sure && (headline || !others) || !opens(tokens, first)) {
            return null;
        }
        return figure(tokens, first, last, names(tokens, first));
    }

    /** First token of "the wife of Karl Holm"; -1 where nobody is told of by another's name. */
    private int kinOf(List<Token> tokens, int name) {
        boolean of = name > 2 && tokens.get(name - 1).lower().equals("of") && tokens.get(name - 3).lower().equals("the");
        return of && tokens.get(name - 2).tag().equals("NN") && classes.of(tokens.get(name - 2).lower()).filter(found -> classes.isA(found, "people")).isPresent() ? name - 3 : -1;
    }

    private boolean isOthers(List<Token> tokens, Figure figure) {
        boolean people = figure.counted() != null && classes.of(figure.counted()).filter(found -> classes.isA(found, "people")).isPresent();
        for (int i = figure.endToken(); people && i <= figure.noun() && i < tokens.size(); i++) {
            if (OTHERS.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Last token before ", 34," or "– a teacher from Lund –"; the token itself where no such words stand there. */
    private static int beforeAside(List<Token> tokens, int last) {
        String mark = tokens.get(last).text();
        if (!ASIDE_MARKS.contains(mark)) {
            return last;
        }
        int i = last - 1;
        while (i > 0 && last - i < LONGEST_ASIDE && ASIDE.contains(tokens.get(i).tag())) {
            i--;
        }
        return i > 0 && tokens.get(i).text().equals(mark) ? i - 1 : last - 1;
    }

    private static boolean holdsAge(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.tag().equals("CD"));
    }

    /** First token of the name that ends at a token; -1 where none does. */
    private static int nameStart(List<Token> tokens, int last) {
        int i = last;
        while (i >= 0 && last - i < LONGEST_NAME && tokens.get(i).tag().equals("NNP") && Character.isUpperCase(tokens.get(i).text().charAt(0))) {
            i--;
        }
        return i == last ? -1 : i + 1;
    }

    /** "Killing Karl Holm and two others", "said that Karl Holm and ..."; but "a man from Lund and two others", "by Karl Holm and two others". */
    private boolean opens(List<Token> tokens, int first) {
        int i = first - 1;
        if (i >= 0 && tokens.get(i).tag().equals("NN") && classes.of(tokens.get(i).lower()).filter(found -> classes.isA(found, "people")).isPresent()) {
            i -= i > 0 && tokens.get(i - 1).tag().equals("DT") ? 2 : 1;
        }
        return i < 0 || tokens.get(i).tag().startsWith("VB") || Set.of(",", ":", "WRB", "CC").contains(tokens.get(i).tag()) || OPENING.contains(tokens.get(i).lower());
    }

    /** "Ana Ruiz, Bo Lund and three others": two. */
    private static int names(List<Token> tokens, int first) {
        int names = 1;
        int at = first;
        while (at > 1 && tokens.get(at - 1).text().equals(",") && nameStart(tokens, at - 2) >= 0 && at - 2 > nameStart(tokens, at - 2)) {
            at = nameStart(tokens, at - 2);
            boolean begins = at == 0 || tokens.get(at - 1).tag().startsWith("VB") || tokens.get(at - 1).text().equals(",");
            if (!begins) {
                return names;
            }
            names++;
        }
        return names;
    }

    private static Figure figure(List<Token> tokens, int first, int last, int names) {
        StringBuilder text = new StringBuilder(tokens.get(first).text());
        for (int i = first + 1; i <= last; i++) {
            text.append(tokens.get(i - 1).end() == tokens.get(i).start() ? "" : " ").append(tokens.get(i).text());
        }
        return new Figure(tokens.get(first).start(), tokens.get(last).end(), first, last + 1, text.toString(), (double) names, (double) names, Bound.EXACT, null, null, "person", last, Kind.PERSON, null, false, false, null);
    }
}
