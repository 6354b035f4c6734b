package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;

/** Finds the article's text on a page: first the region that holds it, then what of that region is the article's. */
final class MainText {

    /** A furniture name is not believed of a part that holds more of the page's running text than this. */
    private static final double SPARED_SHARE = 0.7;
    /** Nor of a part inside which as much stands in parts that call themselves the article's text. */
    private static final double SPARED_NAMED_SHARE = 0.4;
    /** A part inside the region that holds this much of its running text is the region. */
    private static final double NEARLY_ALL = 0.9;
    /** The same for a part whose name says that it is the article's text. */
    private static final double NAMED_SHARE = 0.5;
    /** The same for a part that the page declares to be the text (schema.org's articleBody). */
    private static final double DECLARED_SHARE = 0.2;

    /** Less running text than this outside navigation and the like: the page hides its article until a script shows it. */
    private static final double OPEN_SHARE = 0.3;

    private final int allProse;
    private final int openProse;

    private MainText(Region page) {
        allProse = page.prose();
        openProse = page.openProse() < allProse * OPEN_SHARE ? allProse : page.openProse();
    }

    static List<Block> of(Region page, String title, java.util.List<String> authors) {
        MainText search = new MainText(page);
        Region region = search.narrow(search.best(page));
        List<Block> kept = new ArrayList<>();
        search.keep(region, kept);
        return Trim.trim(kept, title, authors);
    }

    private record Best(Region region, double value) {}

    /** The region with the greatest surplus of running text over links and fragments. */
    private Region best(Region page) {
        Best[] best = {new Best(page, 0)};
        value(page, best);
        return best[0].region();
    }

    private double value(Region region, Best[] best) {
        double sum = 0;
        for (Outline part : region.parts) {
            if (part instanceof Block block) {
                sum += value(block);
            } else if (!isFurniture((Region) part)) {
                sum += value((Region) part, best);
            }
        }
        if (region.role == Role.BODY) {
            sum *= 2;
        }
        if (sum > best[0].value()) {
            best[0] = new Best(region, sum);
        }
        return sum;
    }

    private static double value(Block block) {
        return block.isProse() ? block.prose() : -0.5 * block.linkChars();
    }

    /** Down to the part that calls itself the text and holds most of it, else to the smallest that holds nearly all. */
    private Region narrow(Region region) {
        Region named = greatestNamed(region);
        if (named != null && named.prose() >= region.namedProse() * NEARLY_ALL && named.prose() >= region.prose() * (named.element.hasAttr("itemprop") ? DECLARED_SHARE : NAMED_SHARE)) {
            return smallest(named);
        }
        return smallest(region);
    }

    private Region smallest(Region region) {
        for (Outline part : region.parts) {
            if (part instanceof Region child && !isFurniture(child) && child.prose() >= region.prose() * NEARLY_ALL) {
                return smallest(child);
            }
        }
        return region;
    }

    private Region greatestNamed(Region region) {
        Region greatest = null;
        for (Outline part : region.parts) {
            if (part instanceof Region child && !isFurniture(child)) {
                Region named = child.role == Role.BODY ? child : greatestNamed(child);
                if (named != null && (greatest == null || named.prose() > greatest.prose())) {
                    greatest = named;
                }
            }
        }
        return greatest;
    }

    private void keep(Region region, List<Block> kept) {
        for (Outline part : region.parts) {
            if (part instanceof Block block) {
                if (!isLinkedHeadline(block)) {
                    kept.add(block);
                }
            } else if (part instanceof Region child && !isFurniture(child) && !isLinkList(child)) {
                keep(child, kept);
            }
        }
    }

    private boolean isFurniture(Region region) {
        boolean outside = region.role == Role.OUTSIDE;
        int prose = outside ? allProse : openProse;
        return (outside || region.role == Role.FURNITURE || region.isPicture() || region.isTeaser())
            && region.prose() <= prose * SPARED_SHARE && region.namedProse() <= prose * SPARED_NAMED_SHARE;
    }

    /** A line that is a link and no sentence: another article's headline, whatever stands around it. */
    private static boolean isLinkedHeadline(Block block) {
        return block.linkShare() > 0.7 && !Sentences.ends(block.text()) && block.kind() != Block.Kind.ROW;
    }

    private static boolean isLinkList(Region region) {
        double most = region.tag().equals("blockquote") ? 0.9 : region.prose() > 0 || region.tag().equals("p") && region.chars() - region.linkChars() > 20 ? 0.8 : region.role == Role.DOUBTFUL ? 0.3 : 0.6;
        return region.linkShare() > most;
    }
}
