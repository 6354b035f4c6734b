package rangefinder.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.fetch.FetchResult.Refused;

/** The robots.txt of every site visited, fetched when first needed. Safe for use by several threads. */
public final class Robots {

    /** RFC 9309, 2.4: a copy should not be used for longer than a day. */
    private static final Duration KEEP = Duration.ofDays(1);
    /** How soon a file that could not be had is asked for again. */
    private static final Duration RETRY = Duration.ofMinutes(10);
    private static final int MAX_SITES = 20_000;

    private record Known(RobotsRules rules, Instant until) {}

    private final Fetcher fetcher;
    private final String agent;
    private final InstantSource clock;
    private final Map<String, Known> sites = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MAX_SITES;
        }
    };

    public Robots(Fetcher fetcher, String userAgent, InstantSource clock) {
        this.fetcher = fetcher;
        this.agent = RobotsRules.product(userAgent);
        this.clock = clock;
    }

    public boolean allows(String url) {
        return rules(url).allows(url);
    }

    public RobotsRules rules(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException unusual) {
            uri = URI.create(okhttp3.HttpUrl.get(url).newBuilder().encodedPath("/").query(null).fragment(null).build().toString());
        }
        String site = uri.getScheme() + "://" + uri.getRawAuthority();
        Known known = known(site);
        if (known == null || known.until().isBefore(clock.instant())) {
            known = ask(site);
            remember(site, known);
        }
        return known.rules();
    }

    private Known ask(String site) {
        String url = site + "/robots.txt";
        FetchResult result = fetcher.fetch(FetchRequest.of(url));
        if (result instanceof Fetched fetched) {
            return new Known(RobotsRules.parse(fetched.body(), url, agent), clock.instant().plus(KEEP));
        } else if (result instanceof Refused refused && refused.status() >= 400 && refused.status() < 500 && refused.status() != 429) {
            return new Known(RobotsRules.ALLOW_ALL, clock.instant().plus(KEEP));
        }
        return new Known(RobotsRules.ALLOW_NONE, clock.instant().plus(RETRY));
    }

    private synchronized Known known(String site) {
        return sites.get(site);
    }

    private synchronized void remember(String site, Known known) {
        sites.put(site, known);
    }
}
