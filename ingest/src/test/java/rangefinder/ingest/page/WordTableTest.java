package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordTableTest {

    @Test
    void findsWordsOfAnyCaseWhereTheyStand() {
        WordTable<Integer> table = new WordTable<>();
        table.put("harbour", 1);
        table.put("où", 2);

        assertThat(table.get("harbour")).isEqualTo(1);
        assertThat(in(table, "The HARBOUR wall", 4, 11)).isEqualTo(1);
        assertThat(in(table, "Où", 0, 2)).isEqualTo(2);
        assertThat(in(table, "harbours", 0, 8)).isNull();
        assertThat(in(table, "harbours", 0, 6)).isNull();
    }

    @Test
    void tellsWordsOfOneHashApart() {
        WordTable<String> table = new WordTable<>();
        table.put("an", "first");
        table.put("c0", "second");

        assertThat("an".hashCode()).isEqualTo("c0".hashCode());
        assertThat(table.get("an")).isEqualTo("first");
        assertThat(table.get("c0")).isEqualTo("second");
    }

    @Test
    void holdsAsManyWordsAsAreGivenToIt() {
        WordTable<Integer> table = new WordTable<>();
        IntStream.range(0, 5_000).forEach(number -> table.put("w" + number, number));

        assertThat(IntStream.range(0, 5_000)).allMatch(number -> table.get("w" + number).equals(number));
        assertThat(table.get("w5000")).isNull();
    }

    @Test
    void givesWhatItHoldsForTheWordsOfATextInTheirOrder() {
        WordTable<Integer> table = new WordTable<>();
        table.put("pier", 1);
        table.put("crane", 2);
        List<Integer> found = new ArrayList<>();

        table.each("A crane; the piers, another CRANE (of the Pier", found::add);

        assertThat(found).containsExactly(2, 2, 1);
    }

    private static <V> V in(WordTable<V> table, String text, int start, int end) {
        return table.get(text, start, end, WordTable.hash(text, start, end));
    }
}
