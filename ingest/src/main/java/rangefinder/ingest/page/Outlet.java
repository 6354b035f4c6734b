package rangefinder.ingest.page;

/**
 * What the page's site calls itself, in words.
 *
 * @param name stated for machines; empty where it is not
 * @param home the heading that is a link to the front page; empty where there is none
 * @param host without hyphens; empty where the address is unknown
 */
record Outlet(String name, String home, String host) {

    /**
     * @param home null where there is none
     * @param host null where the address is unknown
     */
    static Outlet of(Metas metas, String home, String host) {
        return new Outlet(Words.of(metas.get("og:site_name")), Words.of(home), host == null ? "" : host.replace("-", ""));
    }

    /** Whether the text is the outlet's name; so is one without words. "The Daily Star" is the site of thedailystar.com. */
    boolean isNamed(String text) {
        return isNamedInWords(Words.of(text));
    }

    boolean isNamedInWords(String words) {
        return words.isEmpty() || words.equals(name) || words.equals(home) || words.length() > 3 && host.contains(words.replace(" ", ""));
    }
}
