package rangefinder.enrich.text;

import java.util.List;

/** Gives each token of a sentence its Penn Treebank tag and its dictionary form. Thread-safe. */
public interface Tagger {

    List<Token> tag(List<Token> sentence);
}
