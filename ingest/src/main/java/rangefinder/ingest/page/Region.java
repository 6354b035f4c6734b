package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A part of the page: what one block-level element holds. Its sums are settled when it is closed. */
final class Region implements Outline {

    private static final int TEASER_PROSE = 500;
    private static final int TEASER_BLOCKS = 6;
    private static final int CAPTION_CHARS = 600;
    private static final int CAPTION_BLOCKS = 3;

    final Element element;
    final Region parent;
    final Role role;
    final List<Outline> parts = new ArrayList<>();
    private int chars;
    private int blocks;
    private boolean linkedHeading;
    boolean hasPicture;
    private int linkChars;
    private int prose;
    private int namedProse;
    private int openProse;

    Region(Element element, Region parent, Role role) {
        this.element = element;
        this.parent = parent;
        this.role = role;
    }

    void close() {
        for (Outline part : parts) {
            int running = part.prose();
            chars += part.chars();
            linkChars += part.linkChars();
            prose += running;
            if (part instanceof Region region) {
                openProse += region.openProse;
                namedProse += region.namedProse;
                blocks += region.blocks;
                linkedHeading |= region.linkedHeading;
                hasPicture |= region.hasPicture;
            } else {
                openProse += running;
                blocks++;
                linkedHeading |= isLinkedHeading((Block) part);
            }
        }
        if (role == Role.OUTSIDE) {
            openProse = 0;
        }
        if (role == Role.BODY) {
            namedProse = prose;
        }
    }

    private static boolean isLinkedHeading(Block block) {
        return block.kind() == Block.Kind.HEADING && block.linkShare() > 0.8;
    }

    /** Leads to another article: its headline as a link, perhaps with a picture and a sentence. */
    boolean isTeaser() {
        return linkedHeading && prose < TEASER_PROSE && blocks <= TEASER_BLOCKS;
    }

    /** A picture with what is written under it. */
    boolean isPicture() {
        return role == Role.PICTURE && hasPicture && chars < CAPTION_CHARS && blocks <= CAPTION_BLOCKS;
    }

    /** One paragraph or item: even the only long one of an article is not the article. */
    boolean isParagraph() {
        return tag().equals("p") || tag().equals("li");
    }

    String tag() {
        return element.normalName();
    }

    /** Running text in it that no tag or landmark puts outside the article. */
    int openProse() {
        return openProse;
    }

    /** Running text in it that stands in parts named as the article's text. */
    int namedProse() {
        return namedProse;
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    @Override
    public int chars() {
        return chars;
    }

    @Override
    public int linkChars() {
        return linkChars;
    }

    @Override
    public int prose() {
        return prose;
    }
}
