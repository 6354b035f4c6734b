package rangefinder.aggregate.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tables of knowledge that ship with the code: tab-separated lines under a comment that names their source. */
public final class Table {

    private Table() {}

    /**
     * Rows of a table beside a class.
     *
     * @throws IllegalStateException where the table is missing or a row hasn't the columns: a mistake of ours
     */
    public static List<List<String>> read(Class<?> beside, String name, int columns) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("table " + name + " is missing beside " + beside.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> row(line, name, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("table " + name + " cannot be read", e);
        }
    }

    private static List<String> row(String line, String name, int columns) {
        List<String> row = Arrays.asList(line.split("\t", -1));
        if (row.size() != columns) {
            throw new IllegalStateException("table " + name + " has a row of " + row.size() + " columns, expected " + columns + ": " + line);
        }
        return row;
    }
}
