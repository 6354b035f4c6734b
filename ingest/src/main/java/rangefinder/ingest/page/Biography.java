package rangefinder.ingest.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells sentences about the author from sentences of the article. */
final class Biography {

    private static final int LAST_LINES = 30;
    private static final int LONGEST = 700;
    private static final Pattern LIFE = Pattern.compile(
        "(?:is|was|has|covers|writes|reports|works|serves|joined|teaches|lives|specialises|specializes|contributes|graduated|holds)\\b");
    private static final String POSTS = "(?:writer|reporter|editor|journalist|columnist|correspondent|contributor|blogger|freelancer|curator|producer"
        + "|fellow|professor|lecturer|researcher|analyst|scholar|author|commentator)";
    private static final Pattern POST = Pattern.compile("^(\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,3}) is (?:a|an|the|our)\\b[^.]{0,80}\\b" + POSTS + "\\b");

    private Biography() {}

    /** Begins with an author's name and the verb of a life, or says of somebody named in full that this is his or her post. */
    static boolean is(String text, List<String> authors) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (String author : authors) {
            if (text.startsWith(author) && (text.length() == author.length()
                || LIFE.matcher(text.substring(author.length()).stripLeading()).lookingAt())) {
                return true;
            }
        }
        return POST.matcher(text).find();
    }

    /** Whom the last of such sentences at a page's end is about; empty where there is none. */
    static List<String> subject(List<Block> lines) {
        for (int i = lines.size() - 1; i >= Math.max(1, lines.size() - LAST_LINES); i--) {
            Matcher matcher = POST.matcher(lines.get(i).text());
            if (lines.get(i).chars() <= LONGEST && matcher.find()) {
                return List.of(matcher.group(1));
            }
        }
        return List.of();
    }
}
