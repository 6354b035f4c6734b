package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.Camp;
import rangefinder.schema.ForecastScore;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Statement;
import rangefinder.schema.TopicClass;
import rangefinder.schema.VoiceRow;

/** One lane of a topic: who speaks, what it weighs, and the numbers that come of it. */
final class LaneEstimates {

    /** Forecasts that are held against what came of them, weightiest first; each asks for the estimate of another day. */
    private static final int MOST_SCORES = 20;

    private final Grades grades;
    private final IncidentWidths widths;

    LaneEstimates(Grades grades, IncidentWidths widths) {
        this.grades = grades;
        this.widths = widths;
    }

    /** Null where no claim of the lane has a number. */
    LaneEstimate of(TopicState state, Lane lane, LocalDate asOf) {
        List<VoiceRow> heard = state.voices().heard(lane, TopicState.MOST_VOICES);
        if (heard.isEmpty()) {
            return null;
        }
        TopicDefinition topic = state.topic();
        Echoes echoes = Echoes.among(heard, topic, lane, state.voices());
        List<Voiced> voices = voiced(echoes.kept(), topic, asOf);
        Range range = range(state, lane, voices).shown(topic.unit());
        Claimed claimed = Claimed.of(voices);
        List<Camp> camps = Camps.of(voices);
        LocalDate latest = voices.stream().map(v -> LocalDate.parse(v.voice().getAsOf())).max(Comparator.naturalOrder()).orElseThrow();
        int omitted = state.voices().number(lane) - heard.size();
        return LaneEstimate.newBuilder().setLane(lane).setHorizon(horizon(lane, voices))
            .setLow(range.eighty().getLow()).setBest(range.best()).setHigh(range.eighty().getHigh()).setHalf(range.half()).setWide(range.wide())
            .setClaimedLow(claimed.low()).setClaimedLowClaim(claim(claimed.lowest())).setClaimedHigh(claimed.high()).setClaimedHighClaim(claim(claimed.highest()))
            .setFloor(claimed.floor()).setOriginators(voices.size() + omitted).setEffective(range.effective())
            .setArticles(state.articles(lane)).setClaims(state.claims(lane)).setAgreement(range.agreement())
            .setContested(!camps.isEmpty()).setCamps(camps).setLowerBoundShare(lowerBoundShare(voices))
            .setAsOf(asOf.toString()).setLatest(latest.toString()).setStale(stale(topic, latest, asOf))
            .setStatements(statements(voices)).setOmitted(omitted).setConventions(Conventions.of(voices))
            .setScores(scores(state, lane, voices, asOf)).build();
    }

    /** What became of plans and forecasts whose day has come by the day of the estimate. Incidents plan nothing. */
    private List<ForecastScore> scores(TopicState state, Lane lane, List<Voiced> voices, LocalDate asOf) {
        boolean foresees = (lane == Lane.PLANNED || lane == Lane.FORECAST) && state.topic().topicClass() == TopicClass.CAMPAIGN;
        Map<LocalDate, Optional<Range>> realised = new HashMap<>();
        List<ForecastScore> scores = new ArrayList<>();
        for (Voiced voiced : foresees ? voices.stream().sorted(BY_WEIGHT).limit(MOST_SCORES).toList() : List.<Voiced>of()) {
            LocalDate due = Times.date(voiced.voice().getHorizon());
            if (due != null && due.isBefore(asOf)) {
                realised.computeIfAbsent(due, day -> realised(state, day)).ifPresent(range -> scores.add(ForecastScores.of(voiced.voice(), due, range)));
            }
        }
        return scores;
    }

    private Optional<Range> realised(TopicState state, LocalDate day) {
        List<Voiced> realised = voiced(state.voices().heardBy(day, TopicState.MOST_VOICES), state.topic(), day);
        return realised.isEmpty() ? Optional.empty() : Optional.of(CampaignRule.range(realised).shown(state.topic().unit()));
    }

    private List<Voiced> voiced(List<VoiceRow> voices, TopicDefinition topic, LocalDate asOf) {
        Map<Value, Integer> trusted = new HashMap<>();
        voices.stream().filter(voice -> grade(voice).trusted()).forEach(voice -> trusted.merge(Voiced.value(voice), 1, Integer::sum));
        return voices.stream().map(voice -> Voiced.on(asOf, voice, grade(voice), topic.cumulative(),
            trusted.getOrDefault(Voiced.value(voice), 0) >= Constants.CONCORD)).toList();
    }

    private Grades.Grade grade(VoiceRow voice) {
        return grades.of(Voicing.originator(voice));
    }

    private Range range(TopicState state, Lane lane, List<Voiced> voices) {
        boolean incident = state.topic().topicClass() == TopicClass.INCIDENT && lane == Lane.REALISED;
        return incident
            ? IncidentRule.range(state.topic().measure(), state.voices().votes(lane), state.articles(lane), voices, widths)
            : CampaignRule.range(voices);
    }

    /** When a plan or forecast falls due: what the weightiest statement says. */
    private static String horizon(Lane lane, List<Voiced> voices) {
        return lane == Lane.REALISED ? null : voices.stream().sorted(BY_WEIGHT).map(v -> v.voice().getHorizon()).filter(h -> h != null).findFirst().orElse(null);
    }

    private static String claim(Voiced voiced) {
        return voiced.voice().getClaims().get(0);
    }

    private static boolean stale(TopicDefinition topic, LocalDate latest, LocalDate asOf) {
        long window = topic.topicClass() == TopicClass.INCIDENT ? Constants.STALE_DAYS_INCIDENT : Constants.STALE_DAYS_CAMPAIGN;
        return ChronoUnit.DAYS.between(latest, asOf) > window;
    }

    private static double lowerBoundShare(List<Voiced> voices) {
        long open = voices.stream().filter(Voiced::openUpward).mapToLong(Voiced::weight).sum();
        return thousandths(open, weights(voices));
    }

    private static long weights(List<Voiced> voices) {
        return voices.stream().mapToLong(Voiced::weight).sum();
    }

    private static double thousandths(long part, long whole) {
        return Math.round(1000.0 * part / whole) / 1000.0;
    }

    private static final Comparator<Voiced> BY_WEIGHT = Comparator.comparing(Voiced::weight).reversed().thenComparing(v -> v.voice().getOriginator());

    private static List<Statement> statements(List<Voiced> voices) {
        long weights = weights(voices);
        List<Statement> statements = new ArrayList<>();
        for (Voiced voiced : voices.stream().sorted(BY_WEIGHT).toList()) {
            VoiceRow voice = voiced.voice();
            statements.add(Statement.newBuilder().setOriginator(voice.getOriginator()).setName(voice.getName()).setKind(voice.getKind())
                .setPrincipal(voice.getPrincipal()).setGrade(voiced.grade().letter()).setWeight(voiced.weight()).setShare(thousandths(voiced.weight(), weights))
                .setLow(voice.getLow()).setHigh(voice.getHigh()).setBound(voice.getBound()).setComposition(voice.getComposition())
                .setAsOf(voice.getAsOf()).setClaims(voice.getClaims()).setArticles(voice.getArticles()).build());
        }
        return statements;
    }
}
