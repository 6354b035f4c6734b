package rangefinder.ingest.page;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses HTML of any quality in bounded time and depth. */
final class Html {

    /** Longer pages are data: the rest is not read. The longest of real articles has a tenth of it. */
    static final int MOST_CHARS = 8_000_000;
    /** Pages nest some dozens deep; walks over the tree use the stack. */
    private static final int DEEPEST = 256;

    private Html() {}

    static Document parse(String html, String url) {
        String read = html.length() > MOST_CHARS ? html.substring(0, MOST_CHARS) : html;
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(read, url == null ? "" : url);
    }
}
