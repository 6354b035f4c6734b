package rangefinder.ingest.page;

/**
 * What the page's site calls itself, in words.
 *
 * @param name stated for machines; empty where it is not
 * @param home the heading that is a link to the front page; empty where there is none
 * @param host without hyphens; empty where the address is unknown
 */
record Outlet(String name, String home, String host) {

    static Outlet of(Facts facts) {
        String address = CanonicalUrl.host(facts.page().url());
        return new Outlet(Words.of(facts.metas().get("og:site_name")), Words.of(facts.shown().home()), address == null ? "" : address.replace("-", ""));
    }

    /** Whether the text is the outlet's name; so is one without words. "The Daily Star" is the site of thedailystar.com. */
    boolean isNamed(String text) {
        return isNamedInWords(Words.of(text));
    }

    boolean isNamedInWords(String words) {
        return words.isEmpty() || words.equals(name) || words.equals(home) || words.length() > 3 && host.contains(words.replace(" ", ""));
    }
}
