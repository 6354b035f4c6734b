package rangefinder.ingest.page;

/** Finds the part of a page that holds the article: the one with the greatest surplus of running text over links. */
final class ArticleRegion {

    /** A part inside the region that holds this much of its running text is the region. */
    private static final double NEARLY_ALL = 0.9;
    /** The same for a part whose name says that it is the article's text. */
    private static final double NAMED_SHARE = 0.5;
    /** The same for a part that the page declares to be the text (schema.org's articleBody). */
    private static final double DECLARED_SHARE = 0.2;
    /** The same for one of the cells that stand side by side in a row: an article is set in one column. */
    private static final double COLUMN_SHARE = 0.5;
    /** What a name that says so is worth against text elsewhere. */
    private static final double NAMED_WEIGHT = 2;
    /** What a letter in a link takes from the surplus: a list of links weighs half of an article as long. */
    private static final double LINK_WEIGHT = 0.5;

    private final FurnitureParts furniture;
    private Region best;
    private double bestValue;

    private ArticleRegion(Region page, FurnitureParts furniture) {
        this.furniture = furniture;
        best = page;
    }

    static Region find(Region page, FurnitureParts furniture) {
        ArticleRegion search = new ArticleRegion(page, furniture);
        search.value(page);
        return search.narrow(search.best);
    }

    private double value(Region region) {
        double sum = 0;
        for (Outline part : region.parts) {
            if (part instanceof Block block) {
                sum += block.isProse() ? block.prose() : -LINK_WEIGHT * block.linkChars();
            } else if (!furniture.contain((Region) part)) {
                sum += value((Region) part);
            }
        }
        double weighted = region.role == Role.BODY ? sum * NAMED_WEIGHT : sum;
        if (weighted > bestValue) {
            best = region;
            bestValue = weighted;
        }
        return weighted;
    }

    /** Down to the part that calls itself the text and holds most of it, and to the smallest that holds nearly all. */
    private Region narrow(Region region) {
        Region named = greatestNamed(region);
        return smallest(named != null && isTheText(named, region) ? named : region);
    }

    private static boolean isTheText(Region named, Region region) {
        double share = named.element.hasAttr("itemprop") ? DECLARED_SHARE : NAMED_SHARE;
        return named.prose() >= region.namedProse() * NEARLY_ALL && named.prose() >= region.prose() * share;
    }

    private Region greatestNamed(Region region) {
        Region greatest = null;
        for (Outline part : region.parts) {
            if (part instanceof Region child && !furniture.contain(child)) {
                Region named = child.role == Role.BODY ? child : greatestNamed(child);
                if (named != null && (greatest == null || named.prose() > greatest.prose())) {
                    greatest = named;
                }
            }
        }
        return greatest;
    }

    private Region smallest(Region region) {
        double share = region.tag().equals("tr") ? COLUMN_SHARE : NEARLY_ALL;
        for (Outline part : region.parts) {
            if (part instanceof Region child && !furniture.contain(child) && !child.isParagraph() && child.prose() > region.prose() * share) {
                return smallest(child);
            }
        }
        return region;
    }
}
