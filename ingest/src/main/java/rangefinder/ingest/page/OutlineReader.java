package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/** Reads the outline of a parsed page in one walk over its nodes. */
final class OutlineReader implements NodeFilter {

    /** Never set as text, or set by a program. */
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed",
        "video", "audio", "canvas", "map", "button", "input", "select", "textarea", "datalist", "head", "dialog", "figcaption", "caption", "rt");
    /** Their names and attributes, which are many, say nothing of the article. */
    private static final Set<String> NAMELESS = Set.of("script", "style", "noscript", "template", "svg", "iframe", "button", "input", "select", "img",
        "source", "picture", "br", "video", "audio");
    private static final Set<String> BLOCKS = Set.of("html", "body", "div", "p", "article", "section", "main", "header", "footer", "nav", "aside",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "thead", "tbody", "tfoot", "tr", "td",
        "th", "form", "fieldset", "figure", "address", "center", "details", "summary", "hr", "menu", "hgroup", "legend");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LINK = Set.of("a");
    private static final Evaluator LINKS = QueryParser.parse("a");
    private static final Set<String> CONTENT = Set.of("table", "blockquote", "pre");
    private static final Set<String> LAYOUT = Set.of("p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "pre");
    /** The longest live reports have some thousand paragraphs; what goes on after so many is not read. */
    private static final int MOST_BLOCKS = 20_000;
    private static final double POP_UP_LINKS = 0.7;
    private static final Set<String> PICTURES = Set.of("img", "picture", "amp-img", "source");
    private static final Set<String> BOLD = Set.of("b", "strong", "em", "i");

    private final boolean unscripted;
    private final SignReader signReader = new SignReader();
    private final PageIndex index = new PageIndex();
    private final StringBuilder text = new StringBuilder();
    private final List<String> topHeadings = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private String home;
    private Region at;
    private Region root;
    private int links;
    private int bolds;
    private int linkChars;
    private int boldChars;
    private boolean spaceDue;
    private int breaks;
    private int inPlainRow;
    private int blocks;

    private OutlineReader(boolean unscripted) {
        this.unscripted = unscripted;
    }

    /**
     * What a page shows.
     *
     * @param headings    texts of its headings, those of the first level first
     * @param topHeadings how many different ones are of the first level
     * @param home        the heading that is a link to the front page, the site's name; null where there is none
     */
    record Shown(Region root, List<Block> lines, List<String> headings, int topHeadings, String home, PageIndex index) {}

    /** @param unscripted also what is shown only where scripts do not run */
    static Shown read(Document document, boolean unscripted) {
        Element page = document.body();
        OutlineReader reader = new OutlineReader(unscripted);
        document.head().getAllElements().forEach(element -> reader.index.enter(element, Signs.NONE));
        reader.root = new Region(page, null, Role.PLAIN);
        reader.at = reader.root;
        page.childNodes().forEach(node -> node.filter(reader));
        reader.flush();
        reader.root.close();
        List<Block> lines = new ArrayList<>();
        reader.root.blocks(lines::add);
        List<String> all = new ArrayList<>(reader.topHeadings);
        all.addAll(reader.headings);
        return new Shown(reader.root, lines, all, (int) reader.topHeadings.stream().distinct().count(), reader.home, reader.index);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            return open(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String tag = element.normalName();
        Signs signs = NAMELESS.contains(tag) ? Signs.NONE : signReader.of(element);
        index.enter(element, signs);
        if (UNSEEN.contains(tag) && !(unscripted && tag.equals("noscript")) || tag.equals("figure") && !holdsContent(element)) {
            index.leave(element);
            return FilterResult.SKIP_ENTIRELY;
        } else if (tag.equals("br")) {
            lineBreak();
        } else if (isBlock(tag)) {
            if (CELLS.contains(tag) && inPlainRow > 0) {
                cellStarts();
                return FilterResult.CONTINUE;
            }
            flush();
            at = new Region(element, at, signs.role());
            if (tag.equals("tr") && isPlainRow(element)) {
                inPlainRow++;
            }
        } else if (tag.equals("a")) {
            links++;
        } else if (BOLD.contains(tag)) {
            bolds++;
        } else if (PICTURES.contains(tag)) {
            at.hasPicture = true;
        } else if (signs.role() == Role.OUTSIDE || isFootnoteMark(element)
            || tag.equals("span") && (signs.role() == Role.FURNITURE && !Nearby.isLarge(element) && !Nearby.has(element, LAYOUT) || isPopUp(element))) {
            index.leave(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    /** A number that links to a note: glued to the word before it, it would be read as a figure. */
    private static boolean isFootnoteMark(Element element) {
        return element.normalName().equals("sup") && Nearby.has(element, LINK);
    }

    /** A picture and links within a sentence: the card that opens where a reader points. */
    private static boolean isPopUp(Element element) {
        return element.firstElementChild() != null && Nearby.has(element, PICTURES) && !Nearby.isLarge(element) && element.ownText().isBlank()
            && element.select(LINKS).size() > 1 && Nearby.linkShare(element) > POP_UP_LINKS;
    }

    /** A figure is a picture with its caption, unless it frames a table or a quotation. */
    private static boolean holdsContent(Element figure) {
        return Nearby.isLarge(figure) || Nearby.has(figure, CONTENT);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            index.leave(element);
            if (CELLS.contains(tag) && inPlainRow > 0) {
                spaceDue = true;
            } else if (isBlock(tag)) {
                if (tag.equals("tr") && inPlainRow > 0) {
                    inPlainRow--;
                }
                close();
            } else if (tag.equals("a")) {
                links--;
            } else if (BOLD.contains(tag)) {
                bolds--;
            }
        }
        return FilterResult.CONTINUE;
    }

    /** A row of a table that is one: cells of a few words, no layout inside. */
    private static boolean isPlainRow(Element row) {
        return row.childrenSize() > 1 && !Nearby.isLarge(row) && !Nearby.has(row, LAYOUT);
    }

    private void cellStarts() {
        if (text.length() > 0) {
            text.append(" |");
        }
        spaceDue = true;
    }

    private static boolean isBlock(String tag) {
        return BLOCKS.contains(tag) || tag.indexOf('-') > 0;
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
        breaks++;
        spaceDue = true;
        if (breaks > 1) {
            flush();
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > ' ' && c < '\u007f') {
                int end = plainEnd(words, i + 1);
                add(words, i, end);
                i = end - 1;
            } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009') {
                spaceDue = true;
            } else if (c >= ' ' && c != '\u200b' && c != '\u00ad' && c != '\ufeff' && c != '\u007f') {
                add(words, i, i + 1);
            }
        }
    }

    /** Where a run of signs that are neither spaces nor beyond ASCII ends. */
    private static int plainEnd(String words, int start) {
        int end = start;
        while (end < words.length() && words.charAt(end) > ' ' && words.charAt(end) < '\u007f') {
            end++;
        }
        return end;
    }

    private void add(String words, int start, int end) {
        if (spaceDue && text.length() > 0) {
            text.append(' ');
        }
        spaceDue = false;
        breaks = 0;
        text.append(words, start, end);
        linkChars += links > 0 ? end - start : 0;
        boldChars += bolds > 0 ? end - start : 0;
    }

    private void flush() {
        if (text.length() > 0 && blocks++ < MOST_BLOCKS) {
            Block block = new Block(text.toString(), linkChars, boldChars, kind());
            at.parts.add(block);
            if (block.kind() == Block.Kind.HEADING) {
                heading(block);
            }
        }
        text.setLength(0);
        linkChars = 0;
        boldChars = 0;
        breaks = 0;
        spaceDue = false;
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
