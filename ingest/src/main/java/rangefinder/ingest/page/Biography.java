package rangefinder.ingest.page;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a sentence about the author from a sentence of the article. */
final class Biography {

    private static final Pattern LIFE = Pattern.compile("(is|was|has|covers|writes|reports|works|serves|joined|teaches|lives|specialises|specializes|contributes)\\b");
    private static final Pattern POST = Pattern.compile("\\bis (a|an|the|our)\\b.{0,60}\\b(writer|reporter|editor|journalist|columnist|correspondent|contributor|blogger|freelancer|curator|producer)\\b");

    private Biography() {}

    /** Begins with an author's name and a verb of a life, or says of somebody that he or she writes for a living. */
    static boolean is(String text, List<String> authors) {
        for (String author : authors) {
            if (text.startsWith(author) && (text.length() == author.length()
                || LIFE.matcher(text.substring(author.length()).stripLeading()).lookingAt())) {
                return true;
            }
        }
        return text.length() < 300 && POST.matcher(text).find();
    }
}
