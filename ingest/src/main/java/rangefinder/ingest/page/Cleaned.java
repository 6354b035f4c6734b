package rangefinder.ingest.page;

/** What a page turned out to be: an article, or not one, with the reason. */
public sealed interface Cleaned permits CleanArticle, NotAnArticle {}
