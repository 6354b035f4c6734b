package rangefinder.ingest.page;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the page's lines of text when the article appeared: a line that is a date, or that says of what it is one. */
final class DateLines {

    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_DATELINE = 100;
    /** A date so soon after a heading belongs to it; buttons for sharing, of a word each, are not counted. */
    private static final int FIRST_LINES = 4;
    private static final int BUTTON = 12;
    /** So many lines before the headline, the date over it may stand. */
    private static final int LAST_LINES = 2;
    /** A sentence of the page about itself: "This entry was posted on Monday, ...". */
    private static final Pattern OF_ITSELF = Pattern.compile("(?i)this (?:entry|post|article|page|story) (?:was|has been) ");
    private static final Pattern DATELINE = Pattern.compile("^.*?(?= ?(?:--|[–—]| - |/\\p{Lu}))|^\\(?(?:\\p{Lu}[\\p{L} ]{1,30}, ){0,2}(?:\\d{1,2}\\.? )?\\p{Lu}\\p{L}{2,9}\\.? (?:\\d{1,2}, )?\\d{4}(?=[.:)])");
    private static final Pattern CUE = Pattern.compile(
        "(?iU)\\b(?:published|posted|updated|revised|revision|modified|created|issued|written|date|on|erstellt|veröffentlicht|aktualisiert|stand|publié|mis à jour|"
            + "publicado|actualizado|pubblicato|aggiornato|gepubliceerd|opublikowano|опубликовано|обновлено)\\b");
    private static final Pattern SAYS_PUBLISHED = Pattern.compile("(?iU)\\b(?:published|posted|first published|erstellt|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|opublikowano|опубликовано)\\b");
    private static final Pattern SAYS_CHANGED = Pattern.compile("(?iU)\\b(?:updated|revised|modified|changed|edited|aktualisiert|stand|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|zaktualizowano|обновлено|оновлено)\\b");
    /** What the site changed is then its rules. */
    private static final Pattern RULES = Pattern.compile("(?i)\\b(?:terms|privacy|polic(?:y|ies)|cookies?|conditions|agb|datenschutz)\\b");

    private final Facts facts;
    private final boolean titleIsHeading;
    private PageDate above;
    private PageDate changed;
    private PageDate anywhere;
    private final Set<PageDate> alone = new HashSet<>();

    private DateLines(Facts facts) {
        this.facts = facts;
        titleIsHeading = facts.lines().stream().anyMatch(line -> line.kind() == Block.Kind.HEADING && facts.isTitle(line));
    }

    /** Of publication, soon after the headline; else over it. */
    static PublicationDate byHeadline(Facts facts) {
        DateLines lines = new DateLines(facts);
        PageDate below = lines.read();
        return of(below != null ? below : lines.above);
    }

    /** Of a change, soon after the headline; else of anything, where a line says of what; else the only line of the page that is a date. */
    static PublicationDate anywhere(Facts facts) {
        DateLines lines = new DateLines(facts);
        PageDate near = lines.read();
        PageDate only = lines.alone.size() == 1 ? lines.alone.iterator().next() : null;
        return of(near != null ? near : lines.changed != null ? lines.changed : lines.anywhere != null ? lines.anywhere : only);
    }

    private static PublicationDate of(PageDate date) {
        return date == null ? null : new PublicationDate(date, "text");
    }

    /** The first date of publication below the headline; null where there is none, and all lines are read then. */
    private PageDate read() {
        int near = 0;
        int since = 0;
        PageDate over = null;
        String label = "";
        for (Block line : facts.lines()) {
            String text = label + line.text();
            label = isLabel(line) ? line.text() + ' ' : "";
            boolean headline = isHeadline(line);
            above = headline && since <= LAST_LINES ? over : above;
            since++;
            near = headline ? FIRST_LINES : label.isEmpty() && line.chars() > BUTTON ? near - 1 : near;
            PageDate behind = titleIsHeading ? null : behindTheHeadline(line);
            if (behind != null) {
                return behind;
            }
            if (!Dates.mayHoldOne(text)) {
                continue;
            }
            boolean says = (!line.isProse() && line.chars() <= LONGEST_LINE || tellsOfItself(text)) && CUE.matcher(text).find();
            boolean dates = says || line.chars() <= LONGEST_LINE && Dates.fills(line.text());
            PageDate date = dates && !RULES.matcher(text).find() ? facts.date(text) : null;
            if (date != null) {
                since = 0;
                over = date;
                PageDate published = published(text, facts);
                if (published != null && near > 0) {
                    return published;
                }
                changed = changed == null && near > 0 ? date : changed;
                anywhere = anywhere == null && says ? date : anywhere;
                alone.add(date);
            }
        }
        return null;
    }

    /** On pages laid out by hand the headline is a bold line. */
    private boolean isHeadline(Block line) {
        return (line.kind() == Block.Kind.HEADING || !titleIsHeading) && facts.isTitle(line);
    }

    /** In one paragraph with it, on such pages: headline, author and day with single line breaks between them. */
    private PageDate behindTheHeadline(Block line) {
        int at = facts.title() == null || line.chars() > facts.title().length() + LONGEST_LINE ? -1 : line.text().indexOf(facts.title());
        return at < 0 ? null : published(line.text().substring(at + facts.title().length()), facts);
    }

    /** "Published:", with the date in the next line. */
    private static boolean isLabel(Block line) {
        return line.chars() <= LONGEST_LABEL && !Dates.mayHoldOne(line.text()) && (SAYS_PUBLISHED.matcher(line.text()).find() || saysChanged(line.text()));
    }

    /** The day with which an agency's first sentence begins: "SUND, Feb. 3, 2026 /Wire/ -- The harbour ...", "Sund, 3 February 2026. The harbour ...". */
    static PublicationDate dateline(Facts facts) {
        String text = facts.lines().stream().filter(Block::isProse).map(Block::text).findFirst().orElse("");
        Matcher end = DATELINE.matcher(text.length() > LONGEST_DATELINE ? text.substring(0, LONGEST_DATELINE) : text);
        return of(end.find() ? facts.date(end.group()) : null);
    }

    /** The date after a word that says so; else the only one, where nothing says that it is a change's. */
    static PageDate published(String text, Facts facts) {
        Matcher published = SAYS_PUBLISHED.matcher(text);
        PageDate stated = published.find() ? facts.date(text.substring(published.end())) : null;
        return stated != null || saysChanged(text) ? stated : facts.date(text);
    }

    /** @param changes whether the date of a change is wanted, where the text tells of one, rather than what stands before it */
    static PageDate shown(String text, boolean changes, Facts facts) {
        PageDate published = published(text, facts);
        Matcher changed = SAYS_CHANGED.matcher(text);
        return published != null || !changed.find() ? published : facts.date(changes ? text.substring(changed.end()) : text.substring(0, changed.start()));
    }

    static boolean saysChanged(String text) {
        return SAYS_CHANGED.matcher(text).find();
    }

    /** Whether the page tells of itself when it appeared, in a sentence. */
    static boolean tellsOfItself(String text) {
        return text.startsWith("This ") && OF_ITSELF.matcher(text).lookingAt() && Dates.find(text, true) != null;
    }

    /** Whether a line before the text only tells when the article appeared or changed. */
    static boolean tells(String text) {
        return text.length() <= LONGEST_LINE && !Sentences.ends(text) && Dates.mayHoldOne(text) && (SAYS_PUBLISHED.matcher(text).find() || saysChanged(text))
            && Dates.find(text, true) != null || RelativeDates.fills(text);
    }
}
