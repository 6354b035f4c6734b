package rangefinder.launcher.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One edition of one article of the demo world: a text file with "name: value" lines, a blank line, and the paragraphs.
 *
 * @param edition 1 stands from the start, 2 comes with the update, 3 with the correction; the same outlet and slug again is a new version
 * @param related headlines in its related-links box
 */
record DemoArticle(Outlet outlet, int edition, String slug, String title, String author, OffsetDateTime published, OffsetDateTime modified,
        List<String> related, List<String> paragraphs) {

    private static final String FOLDER = "/demo/articles/";

    String path() {
        return "/" + published.getYear() + "/" + slug;
    }

    static List<DemoArticle> all() {
        List<DemoArticle> articles = new ArrayList<>();
        for (String file : text(FOLDER + "index").split("\n")) {
            articles.add(parse(text(FOLDER + file)));
        }
        return articles;
    }

    private static DemoArticle parse(String file) {
        int blank = file.indexOf("\n\n");
        Map<String, String> head = new HashMap<>();
        List<String> related = new ArrayList<>();
        for (String line : file.substring(0, blank).split("\n")) {
            String name = line.substring(0, line.indexOf(": "));
            String value = line.substring(line.indexOf(": ") + 2);
            if (name.equals("related")) {
                related.add(value);
            } else {
                head.put(name, value);
            }
        }
        OffsetDateTime published = OffsetDateTime.parse(head.get("published"));
        return new DemoArticle(Outlet.of(head.get("outlet")), Integer.parseInt(head.get("edition")), head.get("slug"), head.get("title"),
            head.get("author"), published, OffsetDateTime.parse(head.getOrDefault("modified", head.get("published"))), related,
            List.of(file.substring(blank).strip().split("\n\n")));
    }

    static String text(String resource) {
        try (InputStream in = DemoArticle.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return String.join("\n", reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
