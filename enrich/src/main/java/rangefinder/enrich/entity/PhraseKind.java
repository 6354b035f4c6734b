package rangefinder.enrich.entity;

/** What a noun phrase is about, as the classifier says it; the names are the model's classes. */
enum PhraseKind {
    PERSON,
    /** Several people: "the residents", "we". */
    GROUP,
    ORGANISATION,
    PLACE,
    EVENT,
    TIME,
    OTHER,
    /** No entity: "number", "way", pieces that are no phrase. */
    NONE
}
