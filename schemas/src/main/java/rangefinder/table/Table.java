package rangefinder.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a table of knowledge that lies beside its class: tab-separated UTF-8, lines that begin with {@code #} are comments; {@code .gz} is unpacked. */
public final class Table {

    private Table() {}

    /**
     * All rows, whatever columns they have.
     *
     * @throws IllegalStateException if the table is missing: a broken build, not a user's mistake
     */
    public static List<List<String>> read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("table " + name + " is missing beside " + beside.getName() + "; build the module again");
            }
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
            BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> List.of(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("table " + name + " cannot be read", e);
        }
    }

    /** @throws IllegalStateException also where a row hasn't the columns: a mistake of ours */
    public static List<List<String>> read(Class<?> beside, String name, int columns) {
        List<List<String>> rows = read(beside, name);
        rows.stream().filter(row -> row.size() != columns).findFirst().ifPresent(row -> {
            throw new IllegalStateException("table " + name + " has a row of " + row.size() + " columns, expected " + columns + ": " + String.join("\t", row));
        });
        return rows;
    }
}
