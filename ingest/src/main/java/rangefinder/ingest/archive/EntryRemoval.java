package rangefinder.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the entries of erased articles out of a feed document, whose other bytes stay as they are. */
public final class EntryRemoval {

    /** What a feed of any XML format, or a news sitemap, encloses an entry in. */
    private static final Pattern ENTRY = Pattern.compile("<(item|entry|url)\\b(?:(?!<\\1\\b).)*?</\\1\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Pattern addresses;

    /** @param urls of the erased articles, not empty */
    public EntryRemoval(Collection<String> urls) {
        // An address that merely begins like this one is another article's.
        addresses = Pattern.compile(urls.stream().flatMap(url -> java.util.stream.Stream.of(url, url.replace("&", "&amp;"), url.replace("/", "\\/")).distinct())
            .map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")(?![\\w/%?&=+~.-]*[\\w/%=+~-])")));
    }

    /** Whether a document names one of the articles anywhere. */
    public boolean concerns(byte[] document) {
        return addresses.matcher(text(document)).find();
    }

    /** The document without their entries; null where it names them elsewhere, too. */
    public byte[] without(byte[] document) {
        String text = text(document);
        byte[] left = text.stripLeading().startsWith("{") ? json(document) : xml(text).getBytes(ISO_8859_1);
        return left == null || concerns(left) ? null : left;
    }

    private String xml(String text) {
        Matcher entries = ENTRY.matcher(text);
        return entries.replaceAll(entry -> addresses.matcher(entry.group()).find() ? "" : Matcher.quoteReplacement(entry.group()));
    }

    private byte[] json(byte[] document) {
        try {
            JsonNode feed = JSON.readTree(document);
            if (feed.get("items") instanceof ArrayNode items) {
                for (Iterator<JsonNode> each = items.elements(); each.hasNext();) {
                    if (addresses.matcher(each.next().toString()).find()) {
                        each.remove();
                    }
                }
            }
            return JSON.writeValueAsString(feed).getBytes(UTF_8);
        } catch (IOException e) {
            return null;
        }
    }

    /** A character a byte: whatever the document's charset, addresses are ASCII, and all else comes back as it was. */
    private static String text(byte[] document) {
        return new String(document, ISO_8859_1);
    }
}
