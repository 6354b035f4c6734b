package rangefinder.ingest.page;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a tag is for, by its name alone: one look for each element of a page. */
final class TagTraits {

    private static final Map<String, TagTraits> BY_NAME;
    private static final TagTraits INLINE = new TagTraits();
    private static final TagTraits CUSTOM = new TagTraits();

    /** Never set as text, or set by a program. */
    private boolean unseen;
    /** Its names and attributes, of which there are many, say nothing of the article. */
    private boolean nameless;
    private boolean block;
    private boolean cell;
    private boolean bold;
    private boolean picture;
    /** Its names say what a table shows, not what the table is for. */
    private boolean inTable;
    private Signs signs = Signs.NONE;

    static {
        CUSTOM.block = true;
        Map<String, TagTraits> byName = new HashMap<>();
        mark(byName, traits -> traits.unseen = true, "script style noscript template svg math iframe object embed video audio canvas map button input select "
            + "textarea datalist head dialog figcaption caption rt");
        mark(byName, traits -> traits.nameless = true, "script style noscript template svg iframe button input select img source picture br video audio");
        mark(byName, traits -> traits.block = true, "html body div p article section main header footer nav aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre "
            + "table thead tbody tfoot tr td th form fieldset figure address center details summary hr menu hgroup legend");
        mark(byName, traits -> traits.cell = true, "td th");
        mark(byName, traits -> traits.bold = true, "b strong em i");
        mark(byName, traits -> traits.picture = true, "img picture amp-img source");
        mark(byName, traits -> traits.inTable = true, "tr td th thead tbody tfoot");
        mark(byName, traits -> traits.signs = Signs.OUTSIDE, "nav footer aside menu address");
        mark(byName, traits -> traits.signs = Signs.DOUBTFUL, "form header fieldset details figure");
        BY_NAME = byName;
    }

    private TagTraits() {}

    private static void mark(Map<String, TagTraits> byName, Consumer<TagTraits> trait, String tags) {
        Stream.of(tags.split(" ")).map(String::intern).map(tag -> byName.computeIfAbsent(tag, name -> new TagTraits())).forEach(trait);
        byName.forEach((tag, traits) -> traits.block |= isCustom(tag));
    }

    /** @param tag in lower case */
    static TagTraits of(String tag) {
        TagTraits known = BY_NAME.get(tag);
        return known != null ? known : isCustom(tag) ? CUSTOM : INLINE;
    }

    /** A site's own element, mostly a part of the page. */
    private static boolean isCustom(String tag) {
        return tag.indexOf('-') > 0;
    }

    boolean isUnseen() {
        return unseen;
    }

    boolean isNameless() {
        return nameless;
    }

    boolean isBlock() {
        return block;
    }

    boolean isCell() {
        return cell;
    }

    boolean isBold() {
        return bold;
    }

    boolean isPicture() {
        return picture;
    }

    boolean isInTable() {
        return inTable;
    }

    Signs signs() {
        return signs;
    }
}
