package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Citing;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.Reason;
import rangefinder.schema.Role;
import rangefinder.schema.TopicClass;

class AnswersTest {

    private static final TopicDefinition TOPIC = TopicDefinition.simple("ferry", "t", TopicClass.INCIDENT, "killed", null);

    @Test
    void anArticleAnswersWithTheFigureItRepeats() {
        assertThat(answers(killed(9, Bound.EXACT), killed(7, Bound.EXACT), killed(9, Bound.EXACT))).containsExactly(9.0, 9.0);
    }

    @Test
    void anArticleThatTellsTwoFiguresOnceAnswersWithTheHigher() {
        assertThat(answers(killed(9, Bound.EXACT), killed(12, Bound.EXACT))).containsExactly(12.0);
    }

    @Test
    void vagueWordsAreNoAnswerBesideANumber_howeverFarAbove() {
        assertThat(answers(killed(31, Bound.AT_LEAST), killed(3, Bound.VAGUE))).containsExactly(31.0);
        assertThat(answers(killed(3, Bound.VAGUE))).containsExactly(3.0);
    }

    @Test
    void whatIsNotRuledOutIsNoAnswerBesideACount() {
        assertThat(answers(killed(null, 700.0, Bound.AT_MOST), killed(120, Bound.EXACT))).containsExactly(120.0);
    }

    @Test
    void aRangeAroundTheAnswerIsTheSameAnswer() {
        assertThat(answers(killed(388.0, 427.0, Bound.RANGE), killed(400, Bound.EXACT))).containsExactly(388.0, 400.0);
        assertThat(answers(killed(300.0, 350.0, Bound.RANGE), killed(400, Bound.EXACT))).containsExactly(400.0);
    }

    @Test
    void theSumOfSeveralHappeningsAnswersNothing_howeverOftenItIsTold() {
        assertThat(answers(several(killed(24, Bound.EXACT)), killed(3, Bound.EXACT), several(killed(24, Bound.EXACT)))).containsExactly(3.0);
    }

    @Test
    void whoeverIsNamedAnswersForACrowdHimself() {
        assertThat(answers(crowd(120_000), crowd(25_000))).containsExactly(120_000.0, 25_000.0);
    }

    private static Claim crowd(double number) {
        return Claim.newBuilder(killed(number, Bound.EXACT)).setAction("PROTEST").build();
    }

    private static Claim several(Claim claim) {
        return Claim.newBuilder(claim).setBecause(List.of(new Reason("happening", "several", "weekend"))).build();
    }

    private static List<Double> answers(Claim... claims) {
        Answers answers = new Answers();
        Stream.of(claims).forEach(claim -> answers.hear(TOPIC, claim, Role.TOTAL));
        List<ClaimRow> rows = Stream.of(claims).map(AnswersTest::row).toList();
        answers.mark(rows);
        return rows.stream().filter(ClaimRow::getAnswer).map(row -> row.getClaim().getQuantity().getLow()).toList();
    }

    private static Claim killed(double low, Bound bound) {
        return killed(low, bound == Bound.EXACT ? low : null, bound);
    }

    private static Claim killed(Double low, Double high, Bound bound) {
        return Told.on("2026-03-03", "courier").add(Told.source("police"), "So many died.", low, high, bound, Basis.TOTAL, Lane.REALISED, null, null)
            .article.getClaims().get(0);
    }

    private static ClaimRow row(Claim claim) {
        ClaimRow row = new ClaimRow();
        row.setTopic(TOPIC.id());
        row.setClaim(claim);
        row.setCiting(Citing.NAMED);
        return row;
    }
}
