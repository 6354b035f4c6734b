package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;

/** The article's text on a page: first the region that holds it, then what of that region is the article's. */
final class MainText {

    /** Less than this, and perhaps the names on the page misled. */
    private static final int SUSPICIOUSLY_SHORT = 250;
    /** What the page must hold more to say so. */
    private static final int TIMES_MORE = 3;
    private static final double LINKED_HEADLINE = 0.7;
    private static final double NOTHING_ELSE = 0.95;

    private final FurnitureParts furniture;
    private final List<Block> kept = new ArrayList<>();

    private MainText(FurnitureParts furniture) {
        this.furniture = furniture;
    }

    static List<Block> of(Facts facts, List<String> authors) {
        List<Block> text = read(facts, authors, true);
        if (length(text) < SUSPICIOUSLY_SHORT) {
            List<Block> credulous = read(facts, authors, false);
            return length(credulous) > length(text) * TIMES_MORE ? credulous : text;
        }
        return text;
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::chars).sum();
    }

    private static List<Block> read(Facts facts, List<String> authors, boolean namesBelieved) {
        Region page = facts.shown().root();
        MainText text = new MainText(new FurnitureParts(page, namesBelieved));
        text.keep(ArticleRegion.find(page, text.furniture));
        return Trim.trim(text.kept, facts.title(), authors, facts.notices());
    }

    private void keep(Region region) {
        for (Outline part : region.parts) {
            if (part instanceof Block block) {
                if (!isLinkedHeadline(block)) {
                    kept.add(block);
                }
            } else if (part instanceof Region child && !furniture.contain(child) && !furniture.isLinkList(child)) {
                keep(child);
            }
        }
    }

    /** A line that is a link and no sentence, or a link and nothing else: another article's headline, whatever stands around it. */
    private static boolean isLinkedHeadline(Block block) {
        boolean nothingElse = block.linkShare() > NOTHING_ELSE && block.kind() != Block.Kind.QUOTE;
        return (nothingElse || block.linkShare() > LINKED_HEADLINE && !Sentences.ends(block.text())) && block.kind() != Block.Kind.ROW;
    }
}
