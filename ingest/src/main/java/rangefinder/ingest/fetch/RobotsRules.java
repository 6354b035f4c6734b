package rangefinder.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What one robots.txt allows us (RFC 9309). */
public final class RobotsRules {

    /** RFC 9309, 2.2.1: what is longer need not be read, 500 kibibytes at least. */
    private static final int MAX_BYTES = 512_000;
    /** A site that asks for more is served slowly enough by this. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    /** No rules: the file does not exist (RFC 9309, 2.3.1.3). */
    public static final RobotsRules ALLOW_ALL = new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    /** The file cannot be had at the moment: nothing may be visited (RFC 9309, 2.3.1.4). */
    public static final RobotsRules ALLOW_NONE = new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));

    private final BaseRobotRules rules;

    private RobotsRules(BaseRobotRules rules) {
        this.rules = rules;
    }

    /** @param agent our name in robots.txt: the product part of the User-Agent */
    public static RobotsRules parse(byte[] robotsTxt, String url, String agent) {
        byte[] read = robotsTxt.length <= MAX_BYTES ? robotsTxt : java.util.Arrays.copyOf(robotsTxt, MAX_BYTES);
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return new RobotsRules(parser.parseContent(url, read, "text/plain", List.of(agent.toLowerCase(Locale.ROOT))));
    }

    /** The product name in a User-Agent header: what stands before the first slash or space. */
    public static String product(String userAgent) {
        return userAgent.split("[/ ]", 2)[0];
    }

    public boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** Pause that the site asks for between two visits, zero where it asks for none. */
    public Duration delay() {
        long millis = rules.getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis()));
    }
}
