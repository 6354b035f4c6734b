package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes the lines out of the article's region that are not the article's: its headline, furniture, link lists, the author's life. */
final class Trim {

    /** Longer texts are paragraphs whatever stands in them. */
    private static final int LABEL_CHARS = 120;
    /** How many paragraphs at the end may be about the author. */
    private static final int LAST_PARAGRAPHS = 4;

    private static final Pattern ASIDE = Pattern.compile("(?i) ?[(\\[](?:also |see |please )?(?:read|see|watch|related|more|lesen sie|lire|lee|leia|leggi|читайте)(?: also| more| auch| aussi| también| também| anche| также)?: [^()\\[\\]]{8,200}[)\\]]");

    private final KnownTitle headline;
    private final List<String> authors;
    private final List<Block> notices;

    private Trim(String title, List<String> authors, List<Block> notices) {
        this.headline = KnownTitle.of(title);
        this.authors = authors;
        this.notices = notices;
    }

    /** @param notices the outlet's notices among the page's lines */
    static List<Block> trim(List<Block> blocks, String title, List<String> authors, List<Block> notices) {
        Trim trim = new Trim(title, authors, notices);
        List<Block> kept = trim.withoutFurniture(blocks);
        kept = trim.fromTheFirstLine(kept);
        trim.cutTheEnd(kept);
        return withoutEmptyHeadings(ForeignHeadlines.removed(withoutAsides(kept)));
    }

    private List<Block> withoutFurniture(List<Block> blocks) {
        List<Block> kept = new ArrayList<>(blocks.size());
        boolean inSection = false;
        for (Block block : blocks) {
            inSection = Furniture.opensSection(block.text()) || inSection && (!block.isProse() || block.kind() == Block.Kind.ITEM);
            if (!inSection && !headline.isSaidBy(block) && !notices.contains(block) && !Furniture.is(block.text()) && !isMarkup(block.text()) && !DateLines.tellsOfItself(block.text())) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** Leads to other articles in brackets within a paragraph: "(Read also: Storm injures 300)". */
    private static List<Block> withoutAsides(List<Block> blocks) {
        return blocks.stream().map(block -> mayHoldAnAside(block.text()) ? withoutAsides(block) : block).filter(block -> block.chars() > 0).toList();
    }

    private static boolean mayHoldAnAside(String text) {
        return text.indexOf(':') >= 0 && (text.indexOf('(') >= 0 || text.indexOf('[') >= 0);
    }

    private static Block withoutAsides(Block block) {
        String text = ASIDE.matcher(block.text()).replaceAll("");
        return text.equals(block.text()) ? block : new Block(text.strip(), Math.min(block.linkChars(), text.length()), Math.min(block.boldChars(), text.length()), block.kind());
    }

    /** Code that was written into the page as text. */
    private static boolean isMarkup(String text) {
        return text.startsWith("<") && text.endsWith(">");
    }

    /** Up to the first running text, names, dates and counts are the page's. */
    private List<Block> fromTheFirstLine(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && !blocks.get(first).isProse()) {
            first++;
        }
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (i >= first || !isLabel(blocks.get(i))) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    private boolean isLabel(Block block) {
        String text = block.text();
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() < LABEL_CHARS && (block.linkShare() > 0.5 || lower.startsWith("by ") || namesAuthor(text) || Dates.fills(text) || DateLines.tells(text));
    }

    private boolean namesAuthor(String text) {
        return authors.stream().anyMatch(text::contains);
    }

    private void cutTheEnd(List<Block> blocks) {
        for (int paragraphs = 0; !blocks.isEmpty() && paragraphs < LAST_PARAGRAPHS; paragraphs++) {
            while (!blocks.isEmpty() && isFragment(blocks.get(blocks.size() - 1))) {
                blocks.remove(blocks.size() - 1);
            }
            for (int i = Math.max(1, blocks.size() - LAST_PARAGRAPHS); i < blocks.size(); i++) {
                if (isBiography(blocks.get(i))) {
                    blocks.subList(i, blocks.size()).clear();
                }
            }
        }
    }

    private boolean isFragment(Block block) {
        String text = block.text();
        return block.kind() == Block.Kind.HEADING || block.linkShare() > 0.7
            || text.length() < LABEL_CHARS && !Sentences.ends(text) && (namesAuthor(text) || text.indexOf('@') >= 0 || Dates.fills(text));
    }

    private boolean isBiography(Block block) {
        return Biography.is(block.text(), authors);
    }

    /** A heading under which nothing is left is a heading of what was taken out. */
    private static List<Block> withoutEmptyHeadings(List<Block> blocks) {
        List<Block> kept = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() != Block.Kind.HEADING || i + 1 < blocks.size()) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }
}
