package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.estimate.Clocks;
import rangefinder.aggregate.estimate.Contributions;
import rangefinder.aggregate.estimate.Explainer;
import rangefinder.aggregate.estimate.IncidentWidths;
import rangefinder.aggregate.estimate.WhatIf;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicRouter;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Explanation;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;
import rangefinder.schema.Statement;
import rangefinder.schema.TopicClass;

/** What a person reads at a terminal who asks why. */
class ExplanationTextTest {

    private static final String FRAME = "ca/dispatch/rescuers/pt";
    private static final TopicDefinition TOPIC = TopicDefinition.simple(FRAME, "Firefighters sent to Portugal", TopicClass.CAMPAIGN, "rescuers dispatched", null);

    @Test
    void saysWhoSaysWhatInWhichSentence() {
        assertThat(text(Set.of()).lines()).contains("Firefighters sent to Portugal   [ca/dispatch/rescuers/pt]", "a campaign, as of 2031-06-09")
            .anyMatch(line -> line.contains("Portugal (PT) says 1,200, as of 2031-06-08, grade B, in 1 article"))
            .anyMatch(line -> line.contains("“Canada has sent 1,200 firefighters.” The Post, 2031-06-08"));
    }

    @Test
    void comparesWhatWouldBeWithWhatIs() {
        assertThat(text(Set.of("CA"))).contains("what if CA had said nothing").contains("instead of ");
    }

    @Test
    void namesASourceWhoseIdIsAsShortAsAStatesButNone() {
        Statement statement = explained(Set.of()).getEstimate().getLanes().get(0).getStatements().get(0);

        assertThat(ExplanationText.name(Statement.newBuilder(statement).setOriginator("A4").setPrincipal("A4").setName("A4").build())).isEqualTo("A4");
    }

    @Test
    void keepsToTheWidthOfATerminal() {
        assertThat(text(Set.of()).lines()).allMatch(line -> line.length() < 125);
    }

    private static String text(Set<String> leftOut) {
        Explanation explanation = explained(leftOut);
        return new ExplanationText(explanation, leftOut.isEmpty() ? null : explained(Set.of()).getEstimate()).toString();
    }

    private static Explanation explained(Set<String> leftOut) {
        Contributions contributions = new Contributions(new TopicRouter(List.of()));
        List<ClaimRow> rows = List.of(article("The Post", "PT", 1_200, "2031-06-08"), article("The Ledger", "CA", 1_000, "2031-06-09")).stream()
            .flatMap(article -> contributions.of(List.of(article)).values().stream()).flatMap(contribution -> contribution.getRows().stream()).toList();
        return new Explainer(Grades.byKind(), IncidentWidths.shipped(), "test").explain(TOPIC, rows, new WhatIf(Clocks.LATEST, leftOut, Map.of()));
    }

    private static ArticleClaims article(String outlet, String state, double number, String day) {
        String quote = "Canada has sent " + String.format("%,.0f", number) + " firefighters.";
        Claim claim = Claim.newBuilder().setClaimId(outlet).setStart(0).setEnd(quote.length()).setQuote(quote).setAction("DISPATCH").setCountedClass("rescuers")
            .setQuantity(Quantity.newBuilder().setText("n").setStart(16).setEnd(21).setLow(number).setHigh(number).setBound(Bound.EXACT).build())
            .setBasis(Basis.TOTAL).setLane(Lane.REALISED).setTopics(List.of(FRAME))
            .setSource(Source.newBuilder().setName(state).setText(state).setEntity(state).setKind(SourceKind.government).build()).build();
        return ArticleClaims.newBuilder().setArticleId(outlet).setVersion("v").setPublisher(outlet).setPublished(day)
            .setFetched(Instant.parse(LocalDate.parse(day) + "T20:00:00Z")).setMadeBy("test").setTextHash("").setClaims(List.of(claim)).build();
    }
}
