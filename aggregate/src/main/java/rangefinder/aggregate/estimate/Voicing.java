package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.origin.Originator;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.TopicClass;
import rangefinder.schema.VoiceRow;

/** What an originator currently states: composed from its latest statements, or in an incident what most articles say it said. */
final class Voicing {

    private Voicing() {}

    /** Cells of one originator in one lane, at least one. */
    static VoiceRow of(TopicDefinition topic, Lane lane, List<Cell> cells, Grades grades) {
        boolean incident = topic.topicClass() == TopicClass.INCIDENT && lane == Lane.REALISED;
        Composition current = incident ? mostCarried(cells) : Composition.of(cells);
        Cell newest = current.newest();
        ClaimRow row = newest.first();
        Originator originator = originator(row);
        return VoiceRow.newBuilder().setTopic(topic.id()).setLane(lane)
            .setOriginator(originator.id()).setName(originator.name()).setKind(originator.kind())
            .setPrincipal(originator.principal()).setCiting(originator.citing())
            .setLow(current.value().low()).setHigh(current.value().high()).setBound(current.value().bound())
            .setComposition(current.words()).setComposed(current.parts().size() > 1).setWhole(current.whole())
            .setAsOf(newest.asOf().toString()).setHorizon(horizon(row)).setPublished(row.getPublished())
            .setStrength(weakest(current)).setClaims(current.claims()).setConventions(row.getClaim().getConventions()).setArticles(current.articles())
            .setSentence(row.getSentence()).setSentenceArticle(row.getArticleId())
            .setRank(rank(grades.of(originator), newest.asOf())).build();
    }

    /** A day that lay ahead when it was written; another is the day on which a plan was made or told. */
    private static String horizon(ClaimRow row) {
        LocalDate to = Times.date(row.getClaim().getTo());
        return to != null && to.isAfter(Times.day(row.getPublished())) ? to.toString() : null;
    }

    static Originator originator(ClaimRow row) {
        return new Originator(row.getOriginator(), row.getOriginatorName(), row.getKind(), row.getPrincipal(), row.getCiting());
    }

    static Originator originator(VoiceRow voice) {
        return new Originator(voice.getOriginator(), voice.getName(), voice.getKind(), voice.getPrincipal(), voice.getCiting());
    }

    /**
     * The value with most distinct articles, ties to the higher; values of equal support, given at once in one article, are a range. Parts
     * only where it never states a whole.
     */
    private static Composition mostCarried(List<Cell> cells) {
        List<Cell> wholes = cells.stream().filter(cell -> Vote.isWhole(cell.first())).toList();
        if (wholes.isEmpty()) {
            return Composition.of(cells);
        }
        Map<Double, List<Cell>> byFigure = new TreeMap<>();
        wholes.forEach(cell -> byFigure.computeIfAbsent(cell.value().figure(), f -> new ArrayList<>()).add(cell));
        int support = byFigure.values().stream().mapToInt(Voicing::articles).max().orElseThrow();
        List<Cell> most = byFigure.values().stream().filter(same -> articles(same) == support).map(same -> clearest(same, support)).toList();
        Cell highest = most.get(most.size() - 1);
        List<Cell> atOnce = most.stream().filter(cell -> cell.first().getArticleId().equals(highest.first().getArticleId())).toList();
        return atOnce.size() > 1 ? Composition.alternatives(atOnce) : Composition.of(List.of(highest));
    }

    private static Cell clearest(List<Cell> same, int support) {
        Cell clearest = same.stream().max(Comparator.comparing((Cell cell) -> -cell.value().vagueness()).thenComparing(Cell.ORDER)).orElseThrow();
        return new Cell(clearest.first(), clearest.asOf(), clearest.latest(), support);
    }

    private static int articles(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::articles).sum();
    }

    private static Integer weakest(Composition current) {
        return current.parts().stream().map(cell -> cell.first().getClaim().getStrength()).filter(s -> s != null).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Weights halve at one rate for all, so who outweighs whom never changes with the day: log2 of the weight plus half-lives since 1970. */
    private static String rank(Grades.Grade grade, LocalDate asOf) {
        double ageless = StrictMath.log(grade.weight()) / StrictMath.log(2) + (double) asOf.toEpochDay() / Constants.HALF_LIFE_DAYS;
        return Keys.down(StrictMath.round(ageless * 1_000_000));
    }
}
