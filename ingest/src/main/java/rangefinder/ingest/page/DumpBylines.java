package rangefinder.ingest.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the byline of a dump: a line that begins with "By", a name with the date, or a name that stands alone before or after the text. */
final class DumpBylines {

    private static final int LONGEST = 120;
    /** Two to four words with a capital each. */
    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]+(?: (?:(?:de|da|di|van|von|der|al|el|bin|la|le) )?\\p{Lu}[\\p{L}'’.-]*){1,3}";
    private static final Pattern BY = Pattern.compile("^(?:By|BY|Written by|Reported by|Von|Par|Por) (" + NAME + ").*$");
    private static final Pattern DATED = Pattern.compile("^(" + NAME + ") ?[/|,·•–-] ?\\D{0,12}\\d.*$");
    private static final Pattern ALONE = Pattern.compile("^(" + NAME + "?)(?: (?:Views?|Follow|Reporter|Staff Writer))?$");

    private DumpBylines() {}

    static List<String> authors(List<Block> head, List<Block> all, String title, Hints hints) {
        if (!hints.authors().isEmpty()) {
            return hints.authors();
        }
        for (Pattern pattern : new Pattern[] {BY, DATED}) {
            for (Block line : all) {
                Matcher matcher = pattern.matcher(line.text());
                if (line.chars() <= LONGEST && matcher.matches() && (pattern == BY || Dates.find(line.text(), false) != null)) {
                    return AuthorNames.clean(List.of(matcher.group(1)));
                }
            }
        }
        for (Block line : head) {
            Matcher matcher = ALONE.matcher(line.text());
            String name = matcher.matches() ? matcher.group(1) : null;
            if (name != null && !line.text().equals(title) && !line.text().equals(hints.publisher()) && standsAlso(name, all)) {
                return AuthorNames.clean(List.of(name));
            }
        }
        return Biography.subject(all);
    }

    /** A menu's words stand once; a writer's name comes again, under the text or in a line about the writer. */
    private static boolean standsAlso(String name, List<Block> all) {
        return all.stream().filter(line -> line.text().startsWith(name)).count() > 1;
    }
}
