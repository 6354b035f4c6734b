package rangefinder.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void leavesOutCommentsAndKeepsEmptyCells() {
        assertThat(Table.read(TableTest.class, "towns.tsv", 2)).containsExactly(List.of("Alba", "1200"), List.of("Brisa", ""));
    }

    @Test
    void namesTheTableAndTheRowThatHasNotTheColumns() {
        assertThatThrownBy(() -> Table.read(TableTest.class, "towns.tsv", 3)).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("towns.tsv").hasMessageContaining("Alba");
    }

    @Test
    void namesTheTableThatIsMissing() {
        assertThatThrownBy(() -> Table.read(TableTest.class, "rivers.tsv")).isInstanceOf(IllegalStateException.class).hasMessageContaining("rivers.tsv");
    }
}
