package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockTextTest {

    private final BlockText text = new BlockText();

    @Test
    void setsOneSpaceBetweenWordsAndNoneAround() {
        text.append(" \n Nineteen ", false, false);
        text.append("\t", false, false);
        text.append("dock\u200b\u00a0workers  ", true, false);

        Block block = text.block(Block.Kind.PARAGRAPH);

        assertThat(block.text()).isEqualTo("Nineteen dock workers");
        assertThat(block.linkChars()).isEqualTo("dockworkers".length());
    }

    @Test
    void isEmptyWhereNothingIsSeen() {
        text.append(" \n\u200b ", false, false);
        text.space();

        assertThat(text.isEmpty()).isTrue();
    }

    @Test
    void setsCellsApartHoweverLongTheyAre() {
        String cell = "x".repeat(4_095);
        text.append(cell, false, false);
        text.cell();
        text.append("nineteen", false, false);

        assertThat(text.block(Block.Kind.ROW).text()).isEqualTo(cell + " | nineteen");
    }
}
