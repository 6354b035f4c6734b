package rangefinder.enrich.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuotationsTest {

    @Test
    void findsCurlyStraightAndDoubledMarks() {
        assertThat(quoted("He said \u201Cone\u201D and \"two\" and ''three''.")).containsExactly("one", "two", "three");
    }

    @Test
    void findsSingleMarksAndTellsThemFromApostrophes() {
        assertThat(quoted("\u2018Six of the workers\u2019 huts were lost,\u2019 she said. \u2018It\u2019s over.\u2019")).containsExactly("Six of the workers\u2019 huts were lost,", "It\u2019s over.");
        assertThat(quoted("He spoke of 'a dozen' men in the '90s.")).containsExactly("a dozen");
        assertThat(quoted("The workers' union doesn't know the boys' names.")).isEmpty();
        assertThat(quoted("She said \"the workers' pay\" was 'low'.")).containsExactly("the workers' pay");
    }

    @Test
    void endsAQuotationWithItsParagraphAndGoesOnInTheNext() {
        String text = "\u201CFirst part.\n\n\u201CSecond part,\u201D he said.";
        assertThat(new Quotations(text).all()).extracting(Quotations.Quotation::continues).containsExactly(false, true);
    }

    @Test
    void takesInchesForNoQuotation() {
        assertThat(quoted("A 5\" pipe and a 7\" pipe.")).isEmpty();
    }

    private static java.util.List<String> quoted(String text) {
        return new Quotations(text).all().stream().map(q -> text.substring(q.from(), q.to())).toList();
    }
}
