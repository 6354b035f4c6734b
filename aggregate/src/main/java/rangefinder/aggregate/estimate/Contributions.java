package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.aggregate.estimate.Timeline.Span;
import rangefinder.aggregate.topic.Routing;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Ending;
import rangefinder.schema.Known;

/** What an article states in each claim topic, made from all its kept versions: versions → rows with known-from and known-to. */
public final class Contributions {

    private final Statements statements;

    public Contributions(Routing routing) {
        statements = new Statements(routing);
    }

    /**
     * The article's whole contribution by topic.
     *
     * @param versions of one article, in any order ({@link Versions} keeps them)
     */
    public Map<String, ArticleContribution> of(Collection<ArticleClaims> versions) {
        if (versions.isEmpty() || versions.stream().anyMatch(version -> version.getKind() == ArticleKind.ERASED)) {
            return Map.of();
        }
        List<ArticleClaims> sorted = versions.stream().sorted(Versions.ORDER).toList();
        Map<String, Life> lives = lives(Timeline.of(sorted).spans());
        boolean gone = sorted.stream().max(java.util.Comparator.comparing(Times::lastFetched)).orElseThrow().getKind() == ArticleKind.GONE;
        Map<String, ArticleContribution> contributions = new TreeMap<>();
        for (Life life : lives.values()) {
            contributions.computeIfAbsent(life.row.getTopic(), topic -> empty(topic, life.row.getArticleId(), gone, sorted.size() >= Versions.MOST))
                .getRows().add(life.finished());
        }
        return contributions;
    }

    /** What must be sent on when an article's versions change: each topic's contribution that differs, an empty one where nothing is left. */
    public List<ArticleContribution> changes(Collection<ArticleClaims> before, Collection<ArticleClaims> after) {
        Map<String, ArticleContribution> old = of(before);
        Map<String, ArticleContribution> now = new TreeMap<>(of(after));
        old.values().forEach(was -> now.putIfAbsent(was.getTopic(), empty(was.getTopic(), was.getArticleId(), false, false)));
        return now.values().stream().filter(is -> !is.equals(old.get(is.getTopic()))).toList();
    }

    /** One is made for every claim, and a builder would look up what is left out: that is most of what it costs. */
    static ArticleContribution empty(String topic, String articleId, boolean gone, boolean truncated) {
        return new ArticleContribution(topic, articleId, gone, truncated, new ArrayList<>(), -1L, List.of());
    }

    private Map<String, Life> lives(List<Span> spans) {
        Map<String, Life> lives = new TreeMap<>();
        Map<String, Map<String, ClaimRow>> read = new LinkedHashMap<>();
        for (Span span : spans) {
            Map<String, ClaimRow> stated = read.computeIfAbsent(span.version().getVersion(), v -> statements.of(span.version()));
            lives.values().forEach(life -> life.passes(span, stated));
            stated.forEach((key, row) -> lives.computeIfAbsent(key, k -> new Life()).shows(span, row));
        }
        return lives;
    }

    /** The life of one statement through the versions of its article. */
    private static final class Life {

        private ClaimRow row;
        private final List<Known> known = new ArrayList<>();
        private Instant since;
        private Ending ended;
        private Span endedBy;

        void shows(Span span, ClaimRow stated) {
            row = stated;
            since = since == null ? span.from() : since;
            ended = null;
            endedBy = null;
        }

        void passes(Span span, Map<String, ClaimRow> stated) {
            if (since != null && !stated.containsKey(row.getTopic() + row.getStatement())) {
                known.add(new Known(since, span.from()));
                since = null;
                ended = ending(span.version(), stated.values());
                endedBy = span;
            }
        }

        /** A newer version that answers the question otherwise, or says that it corrects, corrects; one that is silent only no longer shows. */
        private Ending ending(ArticleClaims by, Collection<ClaimRow> stated) {
            if (by.getKind() == ArticleKind.RETRACTED) {
                return Ending.RETRACTED;
            }
            boolean otherwise = by.getCorrectionNote() != null || stated.stream().anyMatch(other -> other.getTopic().equals(row.getTopic())
                && other.getClaim().getLane() == row.getClaim().getLane() && other.getRole() == row.getRole());
            return otherwise ? Ending.CORRECTED : Ending.NO_LONGER_SHOWN;
        }

        /** The row is this life's own: nobody else has it. */
        ClaimRow finished() {
            if (since != null) {
                known.add(new Known(since, null));
            }
            row.setKnown(known);
            row.setEnded(ended);
            if (endedBy != null) {
                LocalDate day = Times.day(Times.modified(endedBy.version()) == null ? endedBy.from() : Times.modified(endedBy.version()));
                row.setEndedOn(day.toString());
                row.setEndedBy(endedBy.version().getVersion());
            }
            return row;
        }
    }
}
