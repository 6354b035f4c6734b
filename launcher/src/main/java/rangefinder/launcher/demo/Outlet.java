package rangefinder.launcher.demo;

import java.util.Arrays;

/** The invented outlets of the demo world, each with a page layout and a feed format of its own. */
enum Outlet {
    HARBOUR_POST("harbour-post", "The Harbour Post", "/feed.xml", FeedFormat.RSS),
    RADIO_MERIDIAN("radio-meridian", "Radio Meridian", "/atom.xml", FeedFormat.ATOM),
    CABLE_WIRE("cable-wire", "Cable Wire", "/feed.json", FeedFormat.JSON_FEED),
    TIDEWATER_GAZETTE("tidewater-gazette", "Tidewater Gazette", "/rss", FeedFormat.RSS),
    LANTERN_WEEKLY("lantern-weekly", "Lantern Weekly", "/index.rdf", FeedFormat.RSS_1),
    ALDER_LEDGER("alder-ledger", "Alder Ledger", "/atom", FeedFormat.ATOM);

    final String key;
    final String title;
    final String feedPath;
    final FeedFormat format;

    Outlet(String key, String title, String feedPath, FeedFormat format) {
        this.key = key;
        this.title = title;
        this.feedPath = feedPath;
        this.format = format;
    }

    static Outlet of(String key) {
        return Arrays.stream(values()).filter(o -> o.key.equals(key)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no outlet of the demo world: " + key));
    }
}
