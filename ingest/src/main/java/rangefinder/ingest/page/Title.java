package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The headline: as the page shows it where what it shows agrees with what it states, else as it states it. */
final class Title {

    private static final int LONGEST = 500;
    private static final int MOST_HEADINGS = 100;
    private static final Pattern SEPARATOR = Pattern.compile("(?:\\s+[-–—|·•»«‹›:]+\\s+|\\s*\\|\\s*|\\s*::\\s*|\\s+>\\s+)");

    private final Facts facts;
    private final List<String> stated;
    private final Outlet outlet;

    private Title(Facts facts) {
        this.facts = facts;
        outlet = facts.outlet();
        stated = Stream.of(facts.metas().get("og:title"), facts.data().text("headline"), facts.metas().get("twitter:title"),
                facts.shown().title(), facts.page().hints().title())
            .filter(Objects::nonNull).map(title -> Text.plain(title, LONGEST)).filter(title -> !title.isEmpty()).toList();
    }

    /** Null where the page has none. */
    static String of(Facts facts) {
        return new Title(facts).title();
    }

    private String title() {
        List<String> shown = facts.headings().stream().limit(MOST_HEADINGS).map(heading -> Text.plain(heading, LONGEST)).toList();
        List<String> words = shown.stream().map(Words::of).toList();
        for (String title : stated) {
            String heading = match(title, shown, words);
            if (heading != null) {
                return heading;
            }
        }
        if (hasOneHeadline(words)) {
            return withoutSubtitle(shown.get(0), words.get(0));
        }
        if (!stated.isEmpty()) {
            return shortest(stated.get(0));
        }
        return shown.stream().filter(heading -> !outlet.isNamed(heading)).findFirst().orElse(null);
    }

    /** One heading of the first level, of two words or more: the headline, even where what the page states for search engines is worded otherwise. */
    private boolean hasOneHeadline(List<String> words) {
        return facts.shown().topHeadings() == 1 && !words.isEmpty() && words.get(0).indexOf(' ') > 0 && !outlet.isNamedInWords(words.get(0));
    }

    /** A heading that goes on after the title, where all that the page states agrees what the title is. */
    private String withoutSubtitle(String heading, String words) {
        boolean agreed = stated.size() > 1 && stated.stream().map(title -> Words.of(withoutSite(title))).distinct().count() == 1;
        return agreed && words.startsWith(Words.of(withoutSite(stated.get(0))) + ' ') ? withoutSite(stated.get(0)) : heading;
    }

    /** Another statement that leaves out what stands beside the title, where there is one; else without the site's name. */
    private String shortest(String title) {
        String all = Words.of(title);
        return stated.stream().filter(other -> isPart(Words.of(other), all, title) && !outlet.isNamed(other)).findFirst().orElseGet(() -> withoutSite(title));
    }

    /** The longest heading that says what the title says: a shorter one is the site's or the section's. */
    private String match(String title, List<String> shown, List<String> words) {
        String all = Words.of(title);
        int best = -1;
        for (int i = 0; i < shown.size(); i++) {
            boolean says = words.get(i).equals(all) || isPart(words.get(i), all, title);
            if (says && !outlet.isNamedInWords(words.get(i)) && (best < 0 || words.get(i).length() > words.get(best).length())) {
                best = i;
            }
        }
        return best < 0 ? null : shown.get(best);
    }

    /** Whether a heading is one of the parts of a title that has the site's name, the section's or a motto beside it. */
    private static boolean isPart(String words, String all, String title) {
        return words.length() * 3 > all.length() && (all.startsWith(words + ' ') || all.endsWith(' ' + words))
            && parts(title).stream().anyMatch(part -> Words.of(part).equals(words) || words.startsWith(Words.of(part)) || words.endsWith(Words.of(part)));
    }

    private String withoutSite(String title) {
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find()) {
            if (separator.start() > 0 && outlet.isNamed(title.substring(separator.end()))) {
                return title.substring(0, separator.start());
            }
        }
        int colon = title.indexOf(": ");
        if (colon > 0 && outlet.isNamed(title.substring(0, colon))) {
            return title.substring(colon + 1).strip();
        }
        List<String> parts = parts(title);
        if (parts.size() < 2) {
            return title;
        }
        String last = parts.get(parts.size() - 1);
        String first = parts.get(0);
        if (outlet.isNamed(last) || title.equals(facts.shown().title()) && last.length() < title.length() / 2) {
            return title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|\\p{Pd}·•»«‹›:<>]+$", "");
        }
        return outlet.isNamed(first) ? title.substring(first.length()).replaceFirst("^[\\s\\p{Pd}|:·•»>]+", "") : title;
    }

    private static List<String> parts(String title) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(title)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
