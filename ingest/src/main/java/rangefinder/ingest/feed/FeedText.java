package rangefinder.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/** Text constructs: the same words may be written as text, as escaped HTML, as XHTML elements or in Base64. */
final class FeedText {

    /** Longest address that is believed to be one: browsers stop at 2,000 characters, servers at 8,000. */
    private static final int MAX_ADDRESS = 8_000;
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z!]|&(?:#\\w|[a-zA-Z])[\\w]{1,30};");
    private static final Pattern ADDRESS_THEN_NAME = Pattern.compile("^\\S{1,100}@\\S{1,100}\\s+\\(([^()]{1,200})\\)$");
    private static final Pattern NAME_THEN_ADDRESS = Pattern.compile("^([^<>(@]{1,200}?)\\s*[<(]\\S{1,100}@\\S{1,100}[>)]$");

    private FeedText() {}

    /** HTML of a text construct; null for an empty one. */
    static String html(Element element) {
        String value = value(element);
        return value.isBlank() ? null : isPlain(element) ? escaped(value) : value.strip();
    }

    /** Plain text of a text construct, white space collapsed; null for an empty one. */
    static String plain(Element element) {
        String value = value(element);
        String text = !isPlain(element) && MARKUP.matcher(value).find() ? Jsoup.parseBodyFragment(value).text() : value;
        String collapsed = text.replaceAll("\\s+", " ").strip();
        return collapsed.isEmpty() ? null : collapsed;
    }

    /** Name of a person as RSS writes it, with the mail address before or behind; the address alone where there is no name. */
    static String personName(String text) {
        String stripped = text.strip();
        for (Pattern pattern : new Pattern[] {ADDRESS_THEN_NAME, NAME_THEN_ADDRESS}) {
            Matcher m = pattern.matcher(stripped);
            if (m.matches()) {
                return m.group(1).strip();
            }
        }
        return stripped.isEmpty() ? null : stripped;
    }

    /** An absolute http(s) address, or null where none can be made of it. */
    static String resolve(String base, String address) {
        String wanted = address.strip().replaceAll("\\s+", "%20");
        if (wanted.isEmpty() || wanted.length() > MAX_ADDRESS) {
            return null;
        }
        try {
            URI uri = base == null ? new URI(wanted) : new URI(base).resolve(wanted);
            return uri.isAbsolute() ? uri.toString() : null;
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return wanted.matches("(?i)https?://.*") ? wanted : null;
        }
    }

    private static String value(Element element) {
        boolean escapedInside = element.attr("type").equals("html") && element.wholeText().indexOf('<') >= 0;
        if (!element.children().isEmpty() && !escapedInside) {
            return markup(element);
        }
        String text = element.wholeText();
        return isBase64(element) ? decoded(text) : text;
    }

    /** The child elements as HTML, without line breaks of the printer's own. */
    private static String markup(Element element) {
        element.ownerDocument().outputSettings(new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml));
        return element.html();
    }

    /** Atom says where text is text; RSS never does. */
    private static boolean isPlain(Element element) {
        String type = element.attr("type");
        return type.equals("text") || type.equals("text/plain");
    }

    private static boolean isBase64(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        return element.attr("mode").equals("base64")
            || type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml") && !type.endsWith("html");
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return text;
        }
    }

    private static String escaped(String text) {
        return text.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
