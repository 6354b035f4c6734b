package rangefinder.enrich.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;

/** Reads the label of a transcript or of a quoted comment: "RUIZ: We lost nine", "Ana Ruiz: nine are missing". A place ("Lima: nine dead") says nothing. */
final class Labels {

    private static final int LONGEST = 6;
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d\\d");
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", ":");

    private Labels() {
    }

    /** Cheap, before parsing: whether a sentence can start with a label. */
    static boolean mayStart(List<Token> tokens) {
        return colon(tokens) >= 0;
    }

    /** The first colon after a word or a few; -1 where there is none. */
    private static int colon(List<Token> tokens) {
        int first = first(tokens);
        return IntStream.range(first + 1, Math.min(tokens.size() - 1, first + LONGEST + 1)).filter(i -> tokens.get(i).text().equals(":")).findFirst().orElse(-1);
    }

    /** Behind the time of an entry: "11:30 — Harbour Watch: nine dead". */
    private static int first(List<Token> tokens) {
        boolean timed = tokens.size() > 2 && CLOCK.matcher(tokens.get(0).text()).matches() && DASHES.contains(tokens.get(1).text());
        return timed ? 2 : 0;
    }

    /** The saying that covers what follows the label, where the sentence starts with one. */
    static Optional<Saying> of(Tree tree) {
        int colon = colon(tree.sentence().tokens());
        if (colon < 0 || !isName(tree, colon)) {
            return Optional.empty();
        }
        Phrase who = new Phrase(tree, colon - 1, first(tree.sentence().tokens()), colon - 1);
        return Optional.of(new Saying(tree.token(colon + 1).start(), tree.sentence().end(), who, null, Saying.Weight.FULL, ":", tree.token(colon).start(), "label", null));
    }

    private static boolean isName(Tree tree, int end) {
        String last = tree.token(end - 1).lower();
        int first = first(tree.sentence().tokens());
        boolean names = IntStream.range(first, end).allMatch(i -> tree.tag(i).startsWith("NNP") && Character.isUpperCase(tree.token(i).text().charAt(0)));
        boolean body = names && Gazetteer.world().find(tree.sentence().words(first, end - 1)).filter(known -> known.role() == Entry.Role.ORGANISATION).isPresent();
        return body || names && !Dictionary.english().isNoun(last) && !Dictionary.english().isVerb(last) && Gazetteer.world().find(tree.token(end - 1).text()).isEmpty();
    }
}
