package rangefinder.ingest.page;

/** Decides which parts of a page are not the article's, by what the markup says and how much of the page's text it would cost to believe it. */
final class FurnitureParts {

    /** A furniture name is not believed of a part that holds more of the page's running text than this. */
    private static final double SPARED_SHARE = 0.7;
    /** Nor of a part inside which as much stands in parts that call themselves the article's text. */
    private static final double SPARED_NAMED_SHARE = 0.4;
    /** Less running text than this outside navigation and the like: the page hides its article until a script shows it. */
    private static final double OPEN_SHARE = 0.3;
    /** Links in a list of links; in a part with a doubtful name; in a part with running text, a quotation. */
    private static final double LINK_LIST = 0.6;
    private static final double DOUBTFUL_LINK_LIST = 0.3;
    private static final double LINKED_PROSE = 0.8;
    private static final double LINKED_QUOTE = 0.9;
    /** A footer with less running text than this is an imprint, even where the page shows no other. */
    private static final int IMPRINT = 600;
    /** Words beside a link that make a paragraph more than the link. */
    private static final int WORDS_BESIDE = 20;

    private final boolean namesBelieved;
    private final int allProse;
    private final int openProse;

    FurnitureParts(Region page, boolean namesBelieved) {
        this.namesBelieved = namesBelieved;
        allProse = page.prose();
        openProse = page.openProse() < allProse * OPEN_SHARE ? allProse : page.openProse();
    }

    boolean contain(Region region) {
        boolean outside = region.role == Role.OUTSIDE;
        int prose = outside ? allProse : openProse;
        return (outside || region.role == Role.FURNITURE && namesBelieved || region.isPicture() || region.isTeaser())
            && region.prose() <= prose * SPARED_SHARE && region.namedProse() <= prose * SPARED_NAMED_SHARE || isImprint(region);
    }

    private static boolean isImprint(Region region) {
        return region.tag().equals("footer") && region.prose() < IMPRINT && region.namedProse() == 0;
    }

    /** Links, and hardly anything else. */
    boolean isLinkList(Region region) {
        return region.linkShare() > mostLinks(region);
    }

    private static double mostLinks(Region region) {
        if (region.tag().equals("blockquote")) {
            return LINKED_QUOTE;
        } else if (region.prose() > 0 || region.tag().equals("p") && region.chars() - region.linkChars() > WORDS_BESIDE) {
            return LINKED_PROSE;
        }
        return region.role == Role.DOUBTFUL ? DOUBTFUL_LINK_LIST : LINK_LIST;
    }
}
