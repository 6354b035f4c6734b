package rangefinder.enrich.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuotationsTest {

    @Test
    void findsCurlyStraightAndDoubledMarks() {
        assertThat(quoted("He said \u201Cone\u201D and \"two\" and ''three''.")).containsExactly("one", "two", "three");
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
