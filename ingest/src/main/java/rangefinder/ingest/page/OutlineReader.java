package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Reads the outline of a parsed page in one walk over its nodes. */
final class OutlineReader {

    private static final Set<String> LINK = Set.of("a");
    private static final Evaluator LINKS = QueryParser.parse("a");
    private static final Set<String> CONTENT = Set.of("table", "blockquote", "pre");
    private static final Set<String> LAYOUT = Set.of("p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "pre");
    /** The longest live reports have some thousand paragraphs; what goes on after so many is not read. */
    private static final int MOST_BLOCKS = 20_000;
    private static final double POP_UP_LINKS = 0.7;
    private static final Set<String> PICTURES = Set.of("img", "picture", "amp-img", "source");

    private final boolean unscripted;
    private final SignReader signReader = new SignReader();
    private final PageIndex index = new PageIndex();
    private final BlockText text = new BlockText();
    private final List<Block> lines = new ArrayList<>();
    private final List<String> topHeadings = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private String home;
    private Region at;
    private Region root;
    private int links;
    private int bolds;
    private int inPlainRow;

    private OutlineReader(boolean unscripted) {
        this.unscripted = unscripted;
    }

    /**
     * What a page shows.
     *
     * @param title       of the document; empty where it has none
     * @param notices     the lines that are the outlet's notices about its article
     * @param headings    texts of its headings, those of the first level first
     * @param topHeadings how many different ones are of the first level
     * @param home        the heading that is a link to the front page, the site's name; null where there is none
     */
    record Shown(String title, Region root, List<Block> lines, List<Block> notices, List<String> headings, int topHeadings, String home, PageIndex index) {}

    /** @param unscripted also what is shown only where scripts do not run */
    static Shown read(Document document, boolean unscripted) {
        Element page = document.body();
        OutlineReader reader = new OutlineReader(unscripted);
        reader.enterHead(document.head());
        reader.root = new Region(page, null, Role.PLAIN);
        reader.at = reader.root;
        reader.walk(page);
        reader.flush();
        reader.root.close();
        List<String> all = new ArrayList<>(reader.topHeadings);
        all.addAll(reader.headings);
        return new Shown(document.title(), reader.root, reader.lines, Notices.among(reader.lines), all, (int) reader.topHeadings.stream().distinct().count(), reader.home, reader.index);
    }

    /** Nothing in it is shown. */
    private void enterHead(Element element) {
        index.enter(element, Signs.NONE);
        int nodes = element.childNodeSize();
        for (int i = 0; i < nodes; i++) {
            if (element.childNode(i) instanceof Element child) {
                enterHead(child);
            }
        }
    }

    /** By itself rather than by a visitor of Jsoup's, which finds each next node by way of its parent: there are tens of thousands. */
    private void walk(Element parent) {
        int nodes = parent.childNodeSize();
        for (int i = 0; i < nodes; i++) {
            Node node = parent.childNode(i);
            if (node instanceof TextNode words) {
                text.append(words.getWholeText(), links > 0, bolds > 0);
            } else if (node instanceof Element element) {
                walkInto(element);
            }
        }
    }

    private void walkInto(Element element) {
        TagTraits traits = TagTraits.of(element.normalName());
        if (open(element, traits)) {
            walk(element);
            leave(element, traits);
        } else {
            index.leave(element);
        }
    }

    /** Whether what is in it is shown. */
    private boolean open(Element element, TagTraits traits) {
        String tag = element.normalName();
        Signs signs = traits.isNameless() ? Signs.NONE : signReader.of(element, traits);
        index.enter(element, signs);
        if (traits.isUnseen() && !(unscripted && tag.equals("noscript")) || tag.equals("figure") && !holdsContent(element)) {
            return false;
        } else if (tag.equals("br")) {
            lineBreak();
        } else if (traits.isBlock()) {
            if (traits.isCell() && inPlainRow > 0) {
                text.cell();
                return true;
            }
            flush();
            at = new Region(element, at, signs.role());
            if (tag.equals("tr") && isPlainRow(element)) {
                inPlainRow++;
            }
        } else if (tag.equals("a")) {
            links++;
        } else if (traits.isBold()) {
            bolds++;
        } else if (traits.isPicture()) {
            at.hasPicture = true;
        } else if (signs.role() == Role.OUTSIDE || isFootnoteMark(element)
            || tag.equals("span") && (signs.role() == Role.FURNITURE && Nearby.isSmallWithout(element, LAYOUT) || isPopUp(element))) {
            return false;
        }
        return true;
    }

    /** A number that links to a note: glued to the word before it, it would be read as a figure. */
    private static boolean isFootnoteMark(Element element) {
        return element.normalName().equals("sup") && Nearby.has(element, LINK);
    }

    /** A picture and links within a sentence: the card that opens where a reader points. */
    private static boolean isPopUp(Element element) {
        return element.firstElementChild() != null && Nearby.has(element, PICTURES) && !Nearby.isLarge(element) && element.ownText().isBlank()
            && Nearby.count(element, "a") > 1 && Nearby.linkShare(element) > POP_UP_LINKS;
    }

    /** A figure is a picture with its caption, unless it frames a table or a quotation. */
    private static boolean holdsContent(Element figure) {
        return !Nearby.isSmallWithout(figure, CONTENT);
    }

    private void leave(Element element, TagTraits traits) {
        index.leave(element);
        if (element == at.element) {
            inPlainRow -= inPlainRow > 0 && at.tag().equals("tr") ? 1 : 0;
            close();
        } else {
            leaveInline(element.normalName(), traits);
        }
    }

    private void leaveInline(String tag, TagTraits traits) {
        if (traits.isCell()) {
            text.space();
        } else if (tag.equals("a")) {
            links--;
        } else if (traits.isBold()) {
            bolds--;
        }
    }

    /** A row of a table that is one: cells of a few words, no layout inside. */
    private static boolean isPlainRow(Element row) {
        return row.childrenSize() > 1 && Nearby.isSmallWithout(row, LAYOUT);
    }

    private void close() {
        flush();
        at.close();
        if (!at.parts.isEmpty()) {
            at.parent.parts.add(at);
        }
        at = at.parent;
    }

    /** One line break is a space, two are a new paragraph. */
    private void lineBreak() {
        if (text.lineBreak()) {
            flush();
        }
    }

    private void flush() {
        if (!text.isEmpty() && lines.size() < MOST_BLOCKS) {
            Block block = text.block(kind());
            at.parts.add(block);
            lines.add(block);
            if (block.kind() == Block.Kind.HEADING) {
                heading(block);
            } else if (block.isProse()) {
                index.passProse();
            }
        }
        text.clear();
    }

    private void heading(Block block) {
        if (leadsHome(block)) {
            home = home == null ? block.text() : home;
        } else {
            (at.tag().equals("h1") ? topHeadings : headings).add(block.text());
        }
    }

    /** The site's name, set as a heading that is a link to its front page. */
    private boolean leadsHome(Block heading) {
        Element link = heading.linkChars() == 0 ? null : at.element.selectFirst(LINKS);
        return link != null && (link.attr("href").equals("/") || link.attr("rel").equals("home"));
    }

    private Block.Kind kind() {
        for (Region region = at; region != null; region = region.parent) {
            switch (region.tag()) {
                case "h1", "h2", "h3", "h4", "h5", "h6": return Block.Kind.HEADING;
                case "li", "dt", "dd": return Block.Kind.ITEM;
                case "td", "th", "tr", "table": return Block.Kind.ROW;
                case "blockquote": return Block.Kind.QUOTE;
                case "div", "section", "article", "body": return Block.Kind.PARAGRAPH;
                default: break;
            }
        }
        return Block.Kind.PARAGRAPH;
    }
}
