package rangefinder.enrich.claim;

import java.util.Locale;
import java.util.Set;
import rangefinder.action.Trait;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Counts that a sentence lists side by side under one harm: "two adults and six children died". None of them is the toll, all together are. */
final class Lists {

    private static final Vocabulary WORDS = Vocabulary.beside(Lists.class, "harm-words.tsv");
    private static final Set<String> SELVES = Set.of("himself", "herself");
    /** Behind these stand some of those told of, whatever verb stands between: "8,000 deaths in the places it visited, including 2,000 women". */
    private static final Set<String> LEADING = Set.of("including", "among");
    private static final Set<String> JOINING = Set.of("and", ",", ";", "while");
    private static final Set<String> AT_LARGE = WORDS.words("AT_LARGE");

    private static final Set<String> ELSEWHERE = WORDS.words("ELSEWHERE");
    private static final int TREATED_WITHIN = 6;
    private static final Set<String> AGAINST = WORDS.words("AGAINST");

    private Lists() {}

    /**
     * Whether a count goes on with the list that the one before it belongs to: with nothing but "and" or a comma between them, or as the
     * killer who counts himself in ("killed three neighbours before killing himself").
     */
    static boolean goOn(Tree tree, Statement last, Figure figure, Event event, boolean coordinated) {
        Figure before = last.figure();
        boolean self = SELVES.contains(figure.text().toLowerCase(Locale.ROOT));
        if (areToldOneByOne(tree, last, figure, event) || isTreatedElsewhere(tree, last, figure, event)) {
            return true;
        }
        if (!coordinated && !isAdded(tree, figure) && !self || areSetAgainst(tree, before, figure)) {
            return false;
        }
        boolean same = Trait.CERTAIN_HARM.of(event.action()) && event.action().equals(last.event().action());
        boolean named = self || before.noun() >= before.firstToken() && figure.noun() >= figure.firstToken();
        return same && named && figure.noun() != before.noun() && !isBrokenDown(tree, before, figure);
    }

    /** "A man was shot in the leg, a boy was hit in the arm and a woman was grazed": each with a verb of its own. */
    private static boolean areToldOneByOne(Tree tree, Statement last, Figure figure, Event event) {
        Event told = last.event();
        Figure before = last.figure();
        boolean joined = figure.firstToken() > 0 && (tree.tag(figure.firstToken() - 1).equals("CC") || tree.token(figure.firstToken() - 1).text().equals(","));
        boolean alike = told.isHarm() && event.isHarm() && "KILL".equals(told.action()) == "KILL".equals(event.action()) && !"MISS".equals(told.action()) && !"MISS".equals(event.action());
        return joined && alike && isSomebody(tree, before) && isSomebody(tree, figure) && figure.noun() != before.noun();
    }

    private static boolean isSomebody(Tree tree, Figure figure) {
        String article = tree.token(figure.firstToken()).lower();
        return figure.kind() == Figure.Kind.PERSON && figure.low() != null && figure.low() == 1 && (article.equals("a") || article.equals("an"));
    }

    /** "Three were taken to hospital and two were treated at the scene": nobody is at both. */
    private static boolean isTreatedElsewhere(Tree tree, Statement last, Figure figure, Event event) {
        boolean hurt = "INJURE".equals(last.event().action()) && "INJURE".equals(event.action()) && figure.firstToken() > 0;
        boolean joined = hurt && JOINING.contains(tree.token(figure.firstToken() - 1).lower());
        boolean hospital = false;
        for (int i = joined ? last.figure().endToken() : figure.firstToken(); i < figure.firstToken(); i++) {
            hospital = hospital || tree.lemma(i).startsWith("hospital");
        }
        for (int i = figure.endToken(); hospital && i < Math.min(tree.size(), figure.endToken() + TREATED_WITHIN); i++) {
            if (ELSEWHERE.contains(tree.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "Seven of the family were killed along with 18 others". */
    private static boolean isAdded(Tree tree, Figure figure) {
        int with = figure.firstToken() - 1;
        with -= with > 0 && tree.tag(with).equals("PRP$") ? 1 : 0;
        String before = with > 0 ? tree.token(with - 1).lower() + " " : "";
        return with > 0 && (Set.of("plus", "alongside").contains(tree.token(with).lower()) || Set.of("along with", "together with", "well as").contains(before + tree.token(with).lower()));
    }

    /** "The police counted 14 deaths, whereas the hospital had 31": two answers, no list. */
    private static boolean areSetAgainst(Tree tree, Figure before, Figure figure) {
        for (int i = before.endToken(); i < figure.firstToken(); i++) {
            if (AGAINST.contains(tree.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "Three were killed and another twelve injured": the twelve are more than the three, not more than other injured. */
    static boolean isBesidesOtherHarm(Event told, Event event) {
        boolean harm = told != null && Trait.CERTAIN_HARM.of(told.action()) && Trait.CERTAIN_HARM.of(event.action());
        return harm && !told.action().equals(event.action());
    }

    /** "Killed, including two girls, and four people were hurt": the four are no part, their own verb tells of something else. */
    static boolean turnsToOtherHarm(Event told, Figure figure, Event event) {
        return isBesidesOtherHarm(told, event) && event.word() >= figure.endToken();
    }

    /** "49 dead, 32 of them in Haiti", "seven bodies, among them two sisters": a part of those just told of, unless words behind it tell otherwise. */
    static Event ofThose(Tree tree, Statement before, Figure figure, Event event, BasisReader.Reading basis) {
        Event told = before.event();
        boolean part = told.action() != null && basis.rule().equals("part-of") && figure.unit() == null;
        boolean led = part && LEADING.contains(basis.words().toLowerCase(Locale.ROOT));
        boolean own = event.word() >= (led ? figure.firstToken() : Math.max(before.figure().firstToken(), told.word()));
        return part && (!own || isAside(tree, figure, event)) ? event.taking(told, "part-of-those") : event;
    }

    /** "Police detained 94 people, 61 of them in the capital, and 11 officers were hurt": the aside ends before the verb that follows. */
    private static boolean isAside(Tree tree, Figure figure, Event event) {
        boolean aside = figure.firstToken() > 0 && tree.token(figure.firstToken() - 1).text().equals(",");
        for (int i = figure.endToken(); aside && i < event.word(); i++) {
            if (tree.token(i).text().equals(",") || tree.tag(i).equals("CC")) {
                return true;
            }
            aside = !tree.isVerb(i);
        }
        return false;
    }

    /** "Seven of the dead were children, and two were sailors", "including 552 laid to the army and six to the police": the same whole goes on being divided. */
    static boolean goesOnDividing(Tree tree, Statement before, Figure figure, Event event) {
        int and = figure.firstToken() - 1;
        boolean joined = and > 0 && JOINING.contains(tree.token(and).lower());
        boolean bare = figure.noun() < figure.firstToken() && figure.endToken() < tree.size() && (tree.lemma(figure.endToken()).equals("be") || isParallel(tree, before.figure(), figure));
        boolean same = event.action() == null || event.action().equals(before.event().action());
        return joined && bare && same;
    }

    /** "To the army and six to the police". */
    private static boolean isParallel(Tree tree, Figure before, Figure figure) {
        String preposition = tree.token(figure.endToken()).lower();
        boolean found = false;
        for (int i = before.endToken(); i < figure.firstToken() && Set.of("IN", "TO").contains(tree.tag(figure.endToken())); i++) {
            found = found || tree.token(i).lower().equals(preposition);
        }
        return found;
    }

    /** "Twelve died in Lima, seven in Arica and three at sea": the verb of the first is that of the others. */
    static Event gapped(Tree tree, Statement before, Figure figure, Event event) {
        Event told = before.event();
        boolean open = event.action() == null && Trait.CERTAIN_HARM.of(told.action()) && figure.unit() == null && figure.noun() < figure.firstToken();
        int and = figure.firstToken() - 1;
        boolean placed = open && figure.endToken() < tree.size() && tree.tag(figure.endToken()).equals("IN") && (JOINING.contains(tree.token(and).lower()));
        boolean parallel = false;
        for (int i = placed ? before.figure().endToken() : and; i < and; i++) {
            parallel = parallel || tree.tag(i).equals("IN");
            if (tree.isVerb(i) && i != told.word() && !tree.lemma(i).equals("be")) {
                return event;
            }
        }
        for (int i = figure.endToken(); parallel && i < tree.size() && !JOINING.contains(tree.token(i).lower()); i++) {
            parallel = !tree.isVerb(i);
        }
        return parallel ? new Event(told.action(), told.word(), told.predicate(), event.counted(), "gapped") : event;
    }

    /** "Seven of her children were killed, as well as two cousins": the verb before reaches over, unless the words behind tell otherwise. */
    static Event added(Tree tree, Statement before, Figure figure, Event event) {
        Event told = before.event();
        boolean open = event.action() == null && Trait.CERTAIN_HARM.of(told.action()) && figure.unit() == null && isAdded(tree, figure);
        for (int i = open ? Math.max(before.figure().endToken(), told.word() + 1) : figure.firstToken(); i < figure.firstToken(); i++) {
            open = open && !tree.isVerb(i) && !AGAINST.contains(tree.token(i).lower());
        }
        return open && HarmWords.canBeVictims(tree, figure) ? new Event(told.action(), told.word(), told.predicate(), event.counted(), "added") : event;
    }

    /** "The survey gives 18 villagers and 4 soldiers": what it gives of the first it gives of the other. */
    static Event given(Tree tree, Statement before, Figure figure, Event event, boolean coordinated) {
        Event told = before.event();
        boolean given = coordinated && told.rule().startsWith("tally") && Trait.CERTAIN_HARM.of(told.action()) && !areSetAgainst(tree, before.figure(), figure);
        boolean people = given && event.action() == null && figure.unit() == null && figure.noun() >= figure.firstToken() && HarmWords.canBeVictims(tree, figure);
        return people ? event.taking(told, "given") : event;
    }

    private static boolean isBrokenDown(Tree tree, Figure before, Figure figure) {
        boolean listed = tree.tag(figure.firstToken() - 1).equals("CC") || SELVES.contains(figure.text().toLowerCase(Locale.ROOT));
        return !listed && AT_LARGE.contains(tree.token(before.noun()).lower());
    }
}
