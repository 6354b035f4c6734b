package rangefinder.ingest.page;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import rangefinder.table.Table;

/**
 * The address that names an article. What the page declares is believed only within its own registrable domain (public suffix list);
 * beyond, it is evidence of syndication.
 *
 * @param url      null where neither the page nor its fetching has an address
 * @param original declared address on another registrable domain; null where there is none
 * @param host     of the address that the page was fetched from, in lower case; null where that is unknown
 */
record CanonicalUrl(String url, String original, String host) {

    /** Signs that addresses on pages have unescaped and that the standard refuses. */
    private static final String REFUSED = " \"<>\\^`{|}";
    private static final int LONGEST = 2_000;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> TRACKING = new HashSet<>();
    private static final Set<String> TRACKING_STEMS = new TreeSet<>();
    private static final Pattern MOBILE_LABEL = Pattern.compile("(?:m|mobile|amp|mob|touch)");
    private static final Pattern AMP_PATH = Pattern.compile("(?:/amp(?:/index\\.html)?/?|\\.amp(?:\\.html)?|(?<=\\.html)\\.amp)$");

    static {
        for (List<String> row : Table.read(CanonicalUrl.class, "tracking-parameters.tsv")) {
            if (row.get(0).endsWith("*")) {
                TRACKING_STEMS.add(row.get(0).substring(0, row.get(0).length() - 1));
            } else {
                TRACKING.add(row.get(0));
            }
        }
    }

    /**
     * @param fetched address that the page was fetched from; null where unknown
     * @param links   the page's link elements
     */
    static CanonicalUrl of(String fetched, List<Element> links, Metas metas) {
        URI own = parse(fetched, null);
        String host = host(own);
        Element link = links.stream().filter(each -> each.attr("rel").equalsIgnoreCase("canonical")).findFirst().orElse(null);
        String original = null;
        for (String declared : Stream.of(link == null ? null : link.attr("href"), metas.get("og:url")).filter(Objects::nonNull).toList()) {
            URI uri = parse(declared, own);
            if (uri != null && own != null && isHome(uri) && !isHome(own)) {
                continue;
            }
            if (uri != null && (own == null || sameOwner(uri, own))) {
                return new CanonicalUrl(normal(uri), original, host);
            }
            original = uri == null || original != null ? original : normal(uri);
        }
        return new CanonicalUrl(naming(own), original, host);
    }

    /** The address in its one spelling; null where it is a home page's, which names no article. */
    static String naming(String url) {
        return naming(parse(url, null));
    }

    private static String naming(URI uri) {
        return uri == null || isHome(uri) ? null : normal(uri);
    }

    /** The one spelling of an address: what does not decide which article it names is taken off; null where it is no address. */
    static String normal(String url) {
        URI uri = parse(url, null);
        return uri == null ? null : normal(uri);
    }

    /** Lower-case host of an address; null where it has none. */
    static String host(String url) {
        return host(parse(url, null));
    }

    private static String host(URI uri) {
        return uri == null ? null : uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static URI parse(String url, URI base) {
        if (url == null || url.isBlank() || url.length() > LONGEST) {
            return null;
        }
        try {
            URI uri = new URI(escaped(url.strip()));
            URI full = base == null ? uri : base.resolve(uri);
            boolean web = full.getScheme() != null && WEB.contains(full.getScheme().toLowerCase(Locale.ROOT)) && full.getHost() != null;
            return web ? full : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String escaped(String url) {
        int first = 0;
        while (first < url.length() && REFUSED.indexOf(url.charAt(first)) < 0) {
            first++;
        }
        return first == url.length() ? url : escapedAll(url);
    }

    private static String escapedAll(String url) {
        StringBuilder escaped = new StringBuilder(url.length());
        for (char c : url.toCharArray()) {
            if (REFUSED.indexOf(c) >= 0) {
                escaped.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isHome(URI uri) {
        String path = uri.getRawPath();
        return (path == null || path.length() < 2) && uri.getRawQuery() == null;
    }

    private static boolean sameOwner(URI a, URI b) {
        return a.getHost().equalsIgnoreCase(b.getHost()) || owner(a.getHost()).equals(owner(b.getHost()));
    }

    private static String owner(String host) {
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host.toLowerCase(Locale.ROOT) : domain;
    }

    private static String normal(URI uri) {
        String host = withoutMobile(uri.getHost().toLowerCase(Locale.ROOT));
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : AMP_PATH.matcher(uri.getRawPath()).replaceFirst("");
        String query = query(uri.getRawQuery());
        int port = uri.getPort();
        return "https://" + host + (port < 0 || port == 80 || port == 443 ? "" : ":" + port) + (path.isEmpty() ? "/" : path) + query;
    }

    /** m.example.org is www.example.org; a label before anything longer than the registrable domain is left alone. */
    private static String withoutMobile(String host) {
        int dot = host.indexOf('.');
        String rest = host.substring(dot + 1);
        return dot > 0 && MOBILE_LABEL.matcher(host.substring(0, dot)).matches() && owner(host).equals(rest) ? "www." + rest : host;
    }

    private static String query(String query) {
        StringJoiner kept = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            if (!parameter.isEmpty() && !isTracking(parameter.toLowerCase(Locale.ROOT))) {
                kept.add(parameter);
            }
        }
        return kept.toString();
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.contains("=") ? parameter.substring(0, parameter.indexOf('=')) : parameter;
        return TRACKING.contains(parameter) || TRACKING.contains(name) || TRACKING_STEMS.stream().anyMatch(name::startsWith);
    }
}
