package rangefinder.ingest.page;

/**
 * A page without an article to read.
 *
 * @param detail what was found, for a person
 */
public record NotAnArticle(Reason reason, String detail) implements Cleaned {

    /** Why there is none. */
    public enum Reason {
        /** The text stops where payment begins. */
        PAYWALLED,
        /** No text of an article's length: a front page, a gallery, an application that needs scripts. */
        EMPTY,
        /** A question for consent, or a check for robots, stands in its place. */
        CONSENT,
        /** The site says that there is no such page, or that it failed. */
        ERROR_PAGE,
        /** Not HTML or text at all, or beyond what is read. */
        UNREADABLE
    }
}
