package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The text of a page that has no running text, yet says when its article was published: the short lines under the headline, a list or a table of
 * figures; else what is written under its pictures; else how the page describes itself, as those of films and recordings do.
 */
final class Scraps {

    private static final int LONGEST_CAPTION = 2_000;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int MOST_CAPTIONS = 100;
    private static final List<String> DESCRIPTIONS = List.of("og:description", "twitter:description", "description");

    private Scraps() {}

    /** The text where it is enough for an article, where the page as a whole has no date, as those that lead to articles have none, and where it is sold. */
    static List<Block> unless(List<Block> text, Facts facts, List<String> authors) {
        if (isEnough(text) || !PublicationDate.isStated(facts) || facts.data().saysPaid()) {
            return text;
        }
        return Stream.of(underTheHeadline(facts), captions(facts), description(facts))
            .map(blocks -> Trim.trim(blocks, facts.title(), authors, facts.notices()))
            .filter(Scraps::isEnough).findFirst().orElse(text);
    }

    private static boolean isEnough(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::chars).sum() >= Obstacles.SHORTEST_ARTICLE;
    }

    private static List<Block> underTheHeadline(Facts facts) {
        List<Block> lines = new ArrayList<>();
        boolean[] below = {false};
        collect(facts.shown().root(), facts, lines, below);
        return lines;
    }

    /** @param below whether the headline has been passed */
    private static void collect(Region region, Facts facts, List<Block> lines, boolean[] below) {
        for (Outline part : region.parts) {
            if (part instanceof Region child) {
                if (child.role == Role.PLAIN || child.role == Role.BODY || child.role == Role.DOUBTFUL) {
                    collect(child, facts, lines, below);
                }
            } else if (part instanceof Block block) {
                if (below[0] && block.linkChars() == 0) {
                    lines.add(block);
                }
                below[0] |= block.kind() == Block.Kind.HEADING && facts.isTitle(block);
            }
        }
    }

    private static List<Block> captions(Facts facts) {
        return facts.document().select("figcaption").stream().limit(MOST_CAPTIONS).map(caption -> Nearby.text(caption, LONGEST_CAPTION))
            .filter(text -> !text.isEmpty()).distinct().map(Scraps::paragraph).toList();
    }

    private static List<Block> description(Facts facts) {
        return Stream.concat(Stream.ofNullable(facts.data().text("description")), DESCRIPTIONS.stream().map(facts.metas()::get).filter(Objects::nonNull))
            .map(text -> Text.plain(text, LONGEST_DESCRIPTION)).filter(text -> !text.isEmpty()).map(Scraps::paragraph).filter(Block::isProse)
            .limit(1).toList();
    }

    private static Block paragraph(String text) {
        return new Block(text, 0, 0, Block.Kind.PARAGRAPH);
    }
}
