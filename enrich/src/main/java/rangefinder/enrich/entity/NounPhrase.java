package rangefinder.enrich.entity;

/**
 * A stretch of a sentence that may name or describe a thing.
 *
 * @param first first token
 * @param last  last token, inclusive
 * @param head  the noun, pronoun or last word of a name that it turns on
 * @param shape how it was found
 */
record NounPhrase(int first, int last, int head, Shape shape) {

    enum Shape {
        PRONOUN,
        /** A noun with what stands before it. */
        PHRASE,
        /** A proper name inside a phrase: "ISS" in "the ISS crew". */
        NAME
    }
}
