package rangefinder.ingest.fetch;

/**
 * A document to fetch.
 *
 * @param etag         validator of what is known; null asks unconditionally
 * @param lastModified likewise
 */
public record FetchRequest(String url, String etag, String lastModified) {

    public static FetchRequest of(String url) {
        return new FetchRequest(url, null, null);
    }
}
