package rangefinder.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Documents from files as lines of the contract: each line of a .jsonl file, each page and text by itself, folders with all that is in them. */
final class Documents {

    /** The largest page that ingest would fetch, in base64. */
    private static final int LONGEST_LINE = 32 << 20;
    private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml");

    /**
     * A document, or why there is none.
     *
     * @param place   file and line
     * @param line    null where it cannot be read
     * @param problem null where it can
     */
    record Document(String place, ObjectNode line, String problem) {}

    /** Told each document in order; may throw to stop. */
    interface Reader {
        void read(Document document) throws IOException;
    }

    private final List<Path> sources;

    private Documents(List<Path> sources) {
        this.sources = sources;
    }

    static Documents of(List<Path> sources) {
        return new Documents(sources);
    }

    /** Hands on every document, always in the same order. */
    void each(Reader reader) throws IOException {
        for (Path source : sources) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    file(file, reader);
                }
            }
        }
    }

    private static void file(Path file, Reader reader) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".jsonl.gz")) {
            lines(file, reader);
        } else if (PAGES.stream().anyMatch(name::endsWith)) {
            reader.read(whole(file, "base64"));
        } else if (name.endsWith(".txt")) {
            reader.read(whole(file, "text"));
        }
    }

    private static Document whole(Path file, String field) throws IOException {
        if (Files.size(file) > LONGEST_LINE) {
            return new Document(file.toString(), null, "larger than " + (LONGEST_LINE >> 20) + " MB");
        }
        byte[] bytes = Files.readAllBytes(file);
        String content = field.equals("base64") ? Base64.getEncoder().encodeToString(bytes) : new String(bytes, StandardCharsets.UTF_8);
        ObjectNode line = JsonLines.JSON.createObjectNode().put("id", file.getFileName().toString()).put(field, content);
        return new Document(file.toString(), line.put("fetched", Files.getLastModifiedTime(file).toInstant().toString()), null);
    }

    private static void lines(Path file, Reader reader) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader text = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int number = 1; next(text, line); number++) {
                if (!line.toString().isBlank()) {
                    reader.read(document(file + ":" + number, line.toString()));
                }
            }
        }
    }

    /** Reads a line and no more of it than is allowed; false at the end. */
    private static boolean next(BufferedReader text, StringBuilder line) throws IOException {
        line.setLength(0);
        int character = text.read();
        if (character < 0) {
            return false;
        }
        for (; character >= 0 && character != '\n'; character = text.read()) {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) character);
            }
        }
        return true;
    }

    private static Document document(String place, String line) {
        if (line.length() > LONGEST_LINE) {
            return new Document(place, null, "longer than " + (LONGEST_LINE >> 20) + " million characters");
        }
        try {
            JsonNode json = JsonLines.JSON.readTree(line);
            return json instanceof ObjectNode object ? new Document(place, object, null) : new Document(place, null, "not a JSON object");
        } catch (JsonProcessingException e) {
            return new Document(place, null, "not JSON: " + e.getOriginalMessage());
        }
    }
}
