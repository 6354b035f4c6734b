package rangefinder.ingest.page;

/** The visible text of a page as a tree: regions that hold regions and blocks of text. */
sealed interface Outline permits Block, Region {

    /** Length of all text in it. */
    int chars();

    /** How much of that stands in links. */
    int linkChars();

    /** How much of it is running text outside links. */
    int prose();
}
