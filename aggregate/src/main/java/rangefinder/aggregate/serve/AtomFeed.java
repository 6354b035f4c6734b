package rangefinder.aggregate.serve;

import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import rangefinder.aggregate.topic.Figures;
import rangefinder.schema.Contribution;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.Lane;
import rangefinder.schema.Numbers;

/** The changes of a topic as an Atom feed (RFC 4287), so that any reader can follow it. */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final URI server;

    /** @param server base address that readers use */
    AtomFeed(URI server) {
        this.server = server;
    }

    /** @param changes newest first */
    byte[] of(Estimate topic, List<Change> changes) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            head(xml, topic, changes);
            for (Change change : changes) {
                entry(xml, topic, change);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(XMLStreamWriter xml, Estimate topic, List<Change> changes) throws XMLStreamException {
        String path = "api/v1/topics/" + encoded(topic.getTopic());
        element(xml, "title", topic.getTitle());
        element(xml, "id", "urn:rangefinder:topic:" + encoded(topic.getTopic()));
        element(xml, "updated", changes.isEmpty() ? "1970-01-01T00:00:00Z" : changes.get(0).change().getAt().toString());
        link(xml, "self", path + "/feed.atom");
        link(xml, "alternate", page(topic.getTopic()));
        xml.writeStartElement("author");
        element(xml, "name", "Rangefinder");
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, Estimate topic, Change change) throws XMLStreamException {
        String at = change.change().getAt().toString();
        xml.writeStartElement("entry");
        element(xml, "title", title(change.change()));
        element(xml, "id", "urn:rangefinder:change:" + change.id());
        element(xml, "updated", at);
        element(xml, "published", at);
        link(xml, "alternate", page(topic.getTopic()));
        element(xml, "summary", change.change().getReasons().stream().map(Contribution::getText).collect(Collectors.joining(" ")));
        xml.writeEndElement();
    }

    private static String title(EstimateChange change) {
        String moved = moved(change.getBefore(), change.getAfter());
        return change.getLane() == Lane.REALISED ? moved : change.getLane().name().toLowerCase(Locale.ROOT) + ": " + moved;
    }

    private static String moved(Numbers before, Numbers after) {
        if (after == null) {
            return "no figure counts any more";
        }
        String best = after.getBest() == null ? "open" : Figures.number(after.getBest());
        String now = best + " (" + end(after.getLow()) + " to " + end(after.getHigh()) + ")";
        if (before == null) {
            return "first estimate: " + now;
        }
        return Objects.equals(before.getBest(), after.getBest()) ? "still " + now : "from " + (before.getBest() == null ? "open" : Figures.number(before.getBest())) + " to " + now;
    }

    private static String end(Double value) {
        return value == null ? "open" : Figures.end(value);
    }

    private void link(XMLStreamWriter xml, String relation, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", server + "/" + path);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** XML has no way to write most control characters, not even escaped. */
    private static String allowed(String text) {
        return text.codePoints().filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    static String page(String topic) {
        return "topic.html?id=" + encoded(topic);
    }

    private static String encoded(String topic) {
        return URLEncoder.encode(topic, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
