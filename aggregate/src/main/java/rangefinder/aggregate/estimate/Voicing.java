package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.Comparator;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.origin.Originator;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.TopicClass;
import rangefinder.schema.VoiceRow;

/** What an originator currently states, as the row that is kept of it. */
final class Voicing {

    private Voicing() {}

    /** What one originator states in one lane. */
    static VoiceRow of(TopicDefinition topic, Lane lane, Composition current, Grades grades) {
        Cell newest = current.newest();
        ClaimRow row = newest.first();
        Originator originator = originator(row);
        return VoiceRow.newBuilder().setTopic(topic.id()).setLane(lane)
            .setOriginator(originator.id()).setName(originator.name()).setKind(originator.kind())
            .setPrincipal(originator.principal()).setCiting(originator.citing())
            .setLow(current.value().low()).setHigh(current.value().high()).setBound(current.value().bound())
            .setComposition(current.words()).setComposed(current.parts().size() > 1).setWhole(current.whole() && !isFormer(topic, current))
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

    /** "Initially, six were reported dead": where its happening is over, nobody answers with it any more. */
    private static boolean isFormer(TopicDefinition topic, Composition current) {
        return topic.topicClass() == TopicClass.INCIDENT && current.parts().stream().allMatch(cell -> cell.first().getClaim().getSaidBefore());
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
