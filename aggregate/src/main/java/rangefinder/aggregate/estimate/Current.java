package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.Lane;
import rangefinder.schema.TopicClass;

/** Which of an originator's statements are its current one: the latest base and what comes on top, or in an incident what most articles say it said. */
final class Current {

    private final Cells cells;
    private final Voices.Voice voice;
    private final Turns turns;

    private Current(Cells cells, Voices.Voice voice, LocalDate last) {
        this.cells = cells;
        this.voice = voice;
        turns = cells.turns(voice, last);
    }

    /**
     * @param last day that it speaks of at the latest
     * @return null where it states no number
     */
    static Composition of(TopicDefinition topic, Cells cells, Voices.Voice voice, LocalDate last) {
        Current current = new Current(cells, voice, last);
        boolean incident = topic.topicClass() == TopicClass.INCIDENT;
        List<Turn> answers = incident && voice.lane() == Lane.REALISED ? current.turns.since(Turn.Kind.ANSWER, LocalDate.MIN) : List.of();
        return answers.isEmpty() ? current.composed(incident) : current.mostCarried(answers);
    }

    /** A campaign's additions count from the day of the base on, an incident's all; parts only where there is nothing else. */
    private Composition composed(boolean incident) {
        List<Turn> found = new ArrayList<>(turns.leading(Turn.Kind.WHOLE));
        LocalDate base = found.stream().map(Turn::asOf).max(Comparator.naturalOrder()).filter(day -> !incident).orElse(LocalDate.MIN);
        found.addAll(turns.since(Turn.Kind.INCREMENT, base));
        List<Turn> counting = found.isEmpty() ? turns.leading(Turn.Kind.PART) : found;
        return counting.isEmpty() ? null : Composition.of(counting.stream().map(this::cell).toList());
    }

    /**
     * The value with most distinct articles, ties to the higher; values of equal support, given at once in one article, are a range. Parts
     * only where it never states a whole.
     */
    private Composition mostCarried(List<Turn> answers) {
        Map<Double, List<Turn>> byFigure = answers.stream().collect(Collectors.groupingBy(Turn::figure, TreeMap::new, Collectors.toList()));
        int support = byFigure.values().stream().mapToInt(Current::articles).max().orElseThrow();
        byFigure.values().removeIf(same -> articles(same) < support);
        double highest = ((TreeMap<Double, List<Turn>>) byFigure).lastKey();
        String article = clearest(byFigure.get(highest), support).first().getArticleId();
        Set<Double> beside = cells.rowsOf(article).stream().map(row -> Value.of(row.getClaim().getQuantity())).filter(value -> !value.isEmpty())
            .map(Value::figure).collect(Collectors.toSet());
        beside.add(highest);
        List<Cell> atOnce = byFigure.entrySet().stream().filter(same -> beside.contains(same.getKey())).map(same -> clearest(same.getValue(), support))
            .filter(cell -> cell.first().getArticleId().equals(article)).toList();
        return atOnce.size() > 1 ? Composition.alternatives(atOnce) : Composition.of(atOnce);
    }

    private static int articles(List<Turn> same) {
        return same.stream().mapToInt(Turn::articles).sum();
    }

    private Cell clearest(List<Turn> same, int support) {
        Comparator<Turn> clarity = Comparator.comparing((Turn turn) -> -turn.vagueness()).thenComparing(Turn.ORDER);
        Turn best = same.stream().max(clarity).orElseThrow();
        Cell clearest = same.stream().filter(turn -> clarity.compare(turn, best) == 0).map(this::cell).max(Cell.ORDER).orElseThrow();
        return new Cell(clearest.first(), clearest.asOf(), clearest.latest(), support);
    }

    private Cell cell(Turn turn) {
        return cells.cell(voice, turn);
    }
}
