package rangefinder.enrich.text;

import java.util.List;

/** Finds the dependency tree of a tagged sentence. Thread-safe. */
public interface Parser {

    /** @param paragraph number of the paragraph, passed on into the result */
    Sentence parse(List<Token> tagged, int paragraph);
}
