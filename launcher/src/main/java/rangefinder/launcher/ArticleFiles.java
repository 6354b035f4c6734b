package rangefinder.launcher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Files and folders given to an offline command, as the lines that it reads otherwise: a page becomes {@code base64}, a {@code .txt} file
 * {@code text}, with the file's name as id; a {@code .jsonl} file holds lines already.
 */
final class ArticleFiles {

    private ArticleFiles() {}

    /**
     * Answers every line of the files, in the order of arguments and names.
     *
     * @param command as messages name it
     * @return the exit code: 1 where a file or folder is missing
     */
    static int run(String command, List<Path> arguments, Function<ObjectNode, ObjectNode> step, Consumer<ObjectNode> print) throws IOException {
        for (Path argument : arguments) {
            try (Stream<Path> found = Files.walk(argument)) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    lines(file).map(line -> JsonLines.answer(line, step)).forEach(print);
                }
            } catch (NoSuchFileException e) {
                System.err.println("rangefinder " + command + ": there is no file or folder " + argument);
                return 1;
            }
        }
        return 0;
    }

    private static Stream<String> lines(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".jsonl")) {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
        }
        ObjectNode line = JsonLines.JSON.createObjectNode().put("id", name);
        return Stream.of((name.endsWith(".txt") ? line.put("text", Files.readString(file)) : line.put("base64", Base64.getEncoder().encodeToString(Files.readAllBytes(file)))).toString());
    }

    /** A line with a clean text as it is; what still is a page is cleaned first. */
    static ObjectNode cleaned(ObjectNode line) {
        if (!line.hasNonNull("base64") && !line.hasNonNull("html")) {
            return line;
        }
        ObjectNode article = ArticleCommand.clean(line);
        if (article.has("error")) {
            throw new IllegalArgumentException(article.get("error").asText());
        }
        return article;
    }
}
