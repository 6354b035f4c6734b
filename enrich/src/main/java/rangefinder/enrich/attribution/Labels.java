package rangefinder.enrich.attribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;

/** Reads the label of a transcript or of a quoted comment: "RUIZ: We lost nine", "Ana Ruiz: nine are missing". A place ("Lima: nine dead") says nothing. */
final class Labels {

    private static final int LONGEST = 6;

    private Labels() {
    }

    /** Cheap, before parsing: whether a sentence can start with a label. */
    static boolean mayStart(List<Token> tokens) {
        return colon(tokens) >= 0;
    }

    /** The first colon after a word or a few; -1 where there is none. */
    private static int colon(List<Token> tokens) {
        return IntStream.range(1, Math.min(tokens.size() - 1, LONGEST + 1)).filter(i -> tokens.get(i).text().equals(":")).findFirst().orElse(-1);
    }

    /** The saying that covers what follows the label, where the sentence starts with one. */
    static Optional<Saying> of(Tree tree) {
        int colon = colon(tree.sentence().tokens());
        if (colon < 0 || !isName(tree, colon)) {
            return Optional.empty();
        }
        Phrase who = new Phrase(tree, colon - 1, 0, colon - 1);
        return Optional.of(new Saying(tree.token(colon + 1).start(), tree.sentence().end(), who, null, Saying.Weight.FULL, ":", tree.token(colon).start(), "label", null));
    }

    private static boolean isName(Tree tree, int end) {
        String last = tree.token(end - 1).lower();
        boolean names = IntStream.range(0, end).allMatch(i -> tree.tag(i).startsWith("NNP") && Character.isUpperCase(tree.token(i).text().charAt(0)));
        return names && !Dictionary.english().isNoun(last) && !Dictionary.english().isVerb(last) && Gazetteer.world().find(tree.token(end - 1).text()).isEmpty();
    }
}
