package rangefinder.enrich.claim;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import rangefinder.enrich.attribution.Attributor;
import rangefinder.enrich.attribution.Citation;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Reason;

/**
 * Counts of which it is said that they are not all: "has confirmed 849 deaths, but says the true number is higher", "an incomplete list names
 * 103". Whoever says so of a count claims at least so many. What one speaker says of another's count leaves that as it is.
 */
final class OpenCounts {

    private static final Vocabulary WORDS = Vocabulary.beside(OpenCounts.class, "open-counts.tsv");
    private static final Set<String> TRUE = WORDS.words("TRUE");
    private static final Set<String> COUNTS = WORDS.words("COUNTS");
    private static final Set<String> HIGHER = WORDS.words("HIGHER");
    private static final Set<String> MISSING = WORDS.words("MISSING");
    private static final Set<String> PARTIAL = WORDS.words("PARTIAL");
    private static final Set<String> FLOOR = WORDS.words("FLOOR");
    private static final Set<String> LOWEST = WORDS.words("LOWEST");
    private static final Set<String> HIGHEST = WORDS.words("HIGHEST");
    private static final Set<String> BEING = WORDS.words("BEING");
    private static final Set<String> NOT = WORDS.words("NOT");
    private static final Set<String> TOTALS = WORDS.words("TOTALS");
    private static final Set<String> KNOWN = WORDS.words("KNOWN");
    private static final Set<String> UNKNOWN = WORDS.words("UNKNOWN");
    private static final Set<String> NO = Set.of("no", "without");
    private static final Set<String> ENDS = Set.of(".", ",", ";", ":", "and", "but", "rather");
    /** Tokens of "number of people killed is thought to be far". */
    private static final int CLAUSE = 14;
    private static final int PHRASE = 4;

    private static final List<BiFunction<List<Token>, Integer, Boolean>> READINGS = List.of(OpenCounts::isLower, OpenCounts::hasMissed, OpenCounts::isPartial, OpenCounts::isFloor, OpenCounts::isNoTotal, OpenCounts::isUnknown);

    private final Sources sources;
    private final Actions actions;

    OpenCounts(Attributor attributor, Actions actions) {
        sources = new Sources(attributor);
        this.actions = actions;
    }

    /** Makes lower bounds of the counts that each such sentence speaks of: its own, those before the words first, else those of the sentence before. */
    void open(Reading reading, List<Claim> claims) {
        claims.stream().filter(claim -> claim.getCounted() != null && isCount(claim)).forEach(OpenCounts::bound);
        for (int s = 0; s < reading.analysis().size(); s++) {
            List<Token> tokens = reading.analysis().tokens(s);
            int mark = reading.analysis().inTitle(s) ? -1 : mark(tokens);
            if (mark >= 0) {
                List<Claim> own = countsIn(reading, s, claims);
                List<Claim> ahead = own.stream().filter(claim -> claim.getQuantity().getEnd() <= tokens.get(mark).start()).toList();
                List<Claim> before = own.isEmpty() && s > 0 ? countsIn(reading, s - 1, claims) : own;
                String speaker = speaker(reading, s, tokens.get(mark).start());
                Action counted = counted(reading.tree(s), mark);
                (ahead.isEmpty() ? before : ahead).stream().filter(claim -> counted == null || counted.name().equals(claim.getAction()))
                    .filter(claim -> speaker == null || speaker.equals(claim.getSource().getName())).forEach(claim -> open(claim, tokens.get(mark)));
            }
        }
    }

    /** "The 300 low", "a 900 high": by its noun a count is an end of what is estimated. */
    private static void bound(Claim claim) {
        Quantity counted = claim.getQuantity();
        boolean lowest = LOWEST.contains(claim.getCounted());
        if (lowest || HIGHEST.contains(claim.getCounted())) {
            claim.setQuantity(new Quantity(counted.getText(), counted.getStart(), counted.getEnd(), lowest ? counted.getLow() : null, lowest ? null : counted.getHigh(), lowest ? Bound.AT_LEAST : Bound.AT_MOST, null));
            claim.getBecause().add(new Reason("bound", "end-of-range", claim.getCounted()));
        }
    }

    private static int mark(List<Token> tokens) {
        return IntStream.range(0, tokens.size()).filter(i -> READINGS.stream().anyMatch(reading -> reading.apply(tokens, i))).findFirst().orElse(-1);
    }

    /** "The true number of infections": of nothing else; null where the words do not say of what. */
    private Action counted(Tree tree, int mark) {
        int of = IntStream.range(mark + 1, Math.min(tree.size(), mark + PHRASE)).filter(i -> tree.token(i).lower().equals("of")).findFirst().orElse(tree.size());
        return IntStream.range(of + 1, Math.min(tree.size(), of + PHRASE)).mapToObj(i -> tree.isNoun(i) ? actions.noun(tree, i) : actions.state(tree, i)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static List<Claim> countsIn(Reading reading, int sentence, List<Claim> claims) {
        int start = reading.analysis().tokens(sentence).get(0).start();
        return claims.stream().filter(claim -> claim.getIn() == null && claim.getStart() == start && isCount(claim)).toList();
    }

    private static boolean isCount(Claim claim) {
        Quantity quantity = claim.getQuantity();
        boolean closed = (quantity.getBound() == Bound.EXACT || quantity.getBound() == Bound.ABOUT) && quantity.getUnit() == null;
        boolean whole = claim.getBasis() == Basis.TOTAL || claim.getBasis() == Basis.STOCK;
        boolean said = claim.getAction() != null || claim.getBecause().stream().anyMatch(reason -> reason.getRule().equals(TallyMemory.UNSAID));
        return closed && whole && said && claim.getLane() == Lane.REALISED && !claim.getSaidBefore();
    }

    /** Who is cited for the words; null for nobody. */
    private String speaker(Reading reading, int sentence, int offset) {
        return ClaimReader.citation(reading, sentence, offset).map(Citation::originator).map(who -> sources.of(reading, who).getName()).orElse(null);
    }

    private static void open(Claim claim, Token mark) {
        Quantity counted = claim.getQuantity();
        claim.setQuantity(new Quantity(counted.getText(), counted.getStart(), counted.getEnd(), counted.getLow(), null, Bound.AT_LEAST, null));
        claim.getBecause().add(new Reason("bound", "open-count", mark.text()));
    }

    /** "The true number of dead is thought to be far higher". */
    private static boolean isLower(List<Token> tokens, int i) {
        int count = TRUE.contains(word(tokens, i)) ? within(tokens, i + 1, PHRASE, COUNTS) : -1;
        int higher = count < 0 ? -1 : within(tokens, count + 1, CLAUSE, HIGHER);
        return higher >= 0 && !isTurned(tokens, higher);
    }

    /** "An undercount, according to its authors". */
    private static boolean hasMissed(List<Token> tokens, int i) {
        boolean counts = word(tokens, i).startsWith("undercount") || IntStream.range(0, i).anyMatch(k -> COUNTS.contains(word(tokens, k)));
        return MISSING.contains(word(tokens, i)) && counts && !isTurned(tokens, i);
    }

    /** "An incomplete list names 103", "the count, which is incomplete". */
    private static boolean isPartial(List<Token> tokens, int i) {
        boolean of = COUNTS.contains(word(tokens, i + 1));
        boolean is = BEING.contains(word(tokens, i - 1)) && IntStream.range(Math.max(0, i - CLAUSE), i).anyMatch(k -> COUNTS.contains(word(tokens, k)));
        return PARTIAL.contains(word(tokens, i)) && (of || is) && !isTurned(tokens, i);
    }

    /** "The figure is a strict floor", "which it calls a minimum", "this is a lower bound: 300". */
    private static boolean isFloor(List<Token> tokens, int i) {
        boolean ends = i + 1 >= tokens.size() || ENDS.contains(word(tokens, i + 1));
        boolean is = IntStream.range(Math.max(0, i - PHRASE), i).anyMatch(k -> BEING.contains(word(tokens, k)));
        return isFloorWord(tokens, i) && (ends && is && !isTurned(tokens, i) || isGivenBehind(tokens, i));
    }

    private static boolean isFloorWord(List<Token> tokens, int i) {
        return FLOOR.contains(word(tokens, i)) || word(tokens, i).equals("bound") && word(tokens, i - 1).equals("lower");
    }

    /** "The confirmed minimum is 300 dead". */
    private static boolean isGivenBehind(List<Token> tokens, int i) {
        boolean is = word(tokens, i + 1).equals("is") || word(tokens, i + 1).equals("was");
        return is && IntStream.range(i + 2, i + 2 + PHRASE).anyMatch(k -> !word(tokens, k).isEmpty() && Character.isDigit(word(tokens, k).charAt(0)));
    }

    /** "Not a total", "not a war-wide total", "not the full toll". */
    private static boolean isNoTotal(List<Token> tokens, int i) {
        int count = word(tokens, i).equals("not") && Set.of("a", "the").contains(word(tokens, i + 1)) ? within(tokens, i + 2, PHRASE, COUNTS) : -1;
        return count >= 0 && (word(tokens, count).equals("total") || TRUE.contains(word(tokens, count - 1)));
    }

    /** "The full toll is not known", "no complete list exists". */
    private static boolean isUnknown(List<Token> tokens, int i) {
        int count = TRUE.contains(word(tokens, i)) ? within(tokens, i + 1, PHRASE, TOTALS) : -1;
        boolean no = NO.contains(word(tokens, i - 1)) || word(tokens, i - 1).equals("a") && NO.contains(word(tokens, i - 2));
        int be = within(tokens, count + 1, PHRASE, BEING);
        boolean unknown = be >= 0 && (NOT.contains(word(tokens, be + 1)) ? within(tokens, be + 2, 3, KNOWN) >= 0 : within(tokens, be + 1, 2, UNKNOWN) >= 0);
        return count >= 0 && (no || unknown);
    }

    private static boolean isTurned(List<Token> tokens, int i) {
        return within(tokens, Math.max(0, i - PHRASE), Math.min(PHRASE, i), NOT) >= 0;
    }

    /** The first of these words among so many tokens, before the sentence's parts end; -1 for none. */
    private static int within(List<Token> tokens, int from, int many, Set<String> words) {
        return IntStream.range(from, Math.min(tokens.size(), from + many)).takeWhile(i -> !word(tokens, i).equals(";")).filter(i -> words.contains(word(tokens, i))).findFirst().orElse(-1);
    }

    /** Empty beyond the ends. */
    private static String word(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
    }
}
