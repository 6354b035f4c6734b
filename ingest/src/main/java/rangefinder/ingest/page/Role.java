package rangefinder.ingest.page;

/** What the markup itself says a part of the page is for. */
enum Role {
    /** Says that it is the article's text. */
    BODY,
    /** Says nothing. */
    PLAIN,
    /** Perhaps furniture: names that article templates use for good parts too. */
    DOUBTFUL,
    /** Frames a picture, a film or a figure. */
    PICTURE,
    /** Furniture by its name: navigation, related links, comments, newsletter boxes. */
    FURNITURE,
    /** Outside the article by its tag or landmark, or not to be seen at all. */
    OUTSIDE;
}
