package rangefinder.ingest.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rangefinder.table.Table;

/** Makes names of what stands in bylines: several people, their posts, addresses and dates in one line. */
final class AuthorNames {

    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_NAME = 70;
    private static final int MOST_NAMES = 30;
    private static final int MOST_WORDS = 7;

    private static final Pattern END = Pattern.compile(
        "(?i)\\s*(?:[|•·/(]|\\s[-–—]\\s|https?:|@|\\b(?:(?:published|updated|posted|follow)\\b|on (?:\\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
            + "is an? |for the\\b|in (?=\\p{Lu})|am \\d|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\\w*\\.? \\d)).*$");
    /** Not where it goes on as common words do: "Staff and news service reports" is one. */
    private static final Pattern AND = Pattern.compile("(?i)\\s*(?:[;،、]|,? (?:and|&|und|et|y|e|en|и) (?-i:(?!\\p{Ll}+ \\p{Ll}))|,)\\s*");
    /** As libraries write it: "Byron, Ada". Agencies side by side ("Reuters, AFP") are not meant. */
    private static final Pattern LAST_NAME_FIRST = Pattern.compile("^(\\p{Lu}[\\p{L}'’-]+), (\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?: \\p{Lu}\\.?){0,2}|\\p{Lu}\\.(?: ?\\p{Lu}\\.)?)$");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{P}]+|[\\s:;,–—-]+$");
    private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{Ll}{2})\\.$");
    private static final Set<String> NO_NAMES = Set.copyOf(words("NO_NAME"));

    private AuthorNames() {}

    /** Of the table {@code author-words.tsv}, in its order. */
    static List<String> words(String what) {
        return Table.read(AuthorNames.class, "author-words.tsv", 2).stream().filter(row -> row.get(0).equals(what)).map(row -> row.get(1)).toList();
    }

    static List<String> clean(List<String> values) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : values) {
            String line = END.matcher(Authors.afterBy(Text.plain(value, LONGEST_VALUE))).replaceFirst("");
            for (String name : AND.split(LAST_NAME_FIRST.matcher(line).replaceFirst("$2 $1"))) {
                String bare = EDGES.matcher(Authors.afterBy(name)).replaceAll("");
                bare = FULL_STOP.matcher(bare).replaceFirst("");
                if (isName(bare) && names.size() < MOST_NAMES) {
                    names.add(bare);
                }
            }
        }
        return List.copyOf(names);
    }

    private static boolean isName(String name) {
        return name.length() > 1 && name.length() <= LONGEST_NAME && name.chars().anyMatch(Character::isLetter) && name.split(" ").length <= MOST_WORDS
            && !NO_NAMES.contains(Words.of(name)) && !name.toLowerCase(Locale.ROOT).startsWith("http") && Dates.find(name, true) == null;
    }
}
