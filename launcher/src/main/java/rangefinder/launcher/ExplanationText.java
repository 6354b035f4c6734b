package rangefinder.launcher;

import java.util.HashMap;
import java.util.List;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import rangefinder.schema.BoundReason;
import rangefinder.schema.Camp;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Echo;
import rangefinder.schema.Estimate;
import rangefinder.schema.Explanation;
import rangefinder.schema.ForecastScore;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Statement;
import rangefinder.schema.TopicClass;

/** An explanation for a person at a terminal: the numbers, why each is what it is, who says what in which sentence, who was not counted. */
final class ExplanationText {

    private static final String UNDATED = LocalDate.EPOCH.toString();
    private static final int MOST_STATEMENTS = 12;
    private static final int MOST_ECHOES = 12;
    private static final int WIDTH = 110;

    private final StringBuilder out = new StringBuilder();
    private final Map<String, ClaimRow> rows = new HashMap<>();

    /** @param now the estimate as it is, where the explanation is of another; else null */
    ExplanationText(Explanation explanation, Estimate now) {
        explanation.getRows().forEach(row -> rows.put(row.getClaim().getClaimId(), row));
        head(explanation);
        explanation.getEstimate().getLanes().forEach(lane -> lane(explanation, lane, now));
        denials(explanation.getEstimate());
        echoes(explanation.getEchoes());
        explanation.getEstimate().getPerhapsSame().forEach(other -> line("perhaps the same: " + other));
        explanation.getEstimate().getCoverage().forEach(note -> line("missing: " + note));
    }

    private void head(Explanation explanation) {
        Estimate estimate = explanation.getEstimate();
        line(estimate.getTitle() + "   [" + estimate.getTopic() + "]");
        line((estimate.getTopicClass() == TopicClass.INCIDENT ? "an incident" : "a campaign") + ", " + asOf(explanation.getAsOf())
            + (explanation.getKnownAt() == null ? "" : ", as known at " + explanation.getKnownAt()));
        explanation.getLeftOut().forEach(who -> line("what if " + who + " had said nothing"));
        explanation.getRegraded().forEach(grade -> line("what if the grade were " + grade));
    }

    /** Texts without a date are read as of the first day of 1970, which dates nothing. */
    private static String asOf(String day) {
        return day.startsWith(UNDATED) ? "from text without a date" : "as of " + day;
    }

    private void lane(Explanation explanation, LaneEstimate lane, Estimate now) {
        line("");
        line(words(lane.getLane()) + "   " + EstimateLines.range(lane.getLow(), lane.getBest(), lane.getHigh())
            + "   (low / best / high: eight times in ten the number lies between low and high)");
        if (now != null) {
            now.getLanes().stream().filter(other -> other.getLane() == lane.getLane()).findFirst()
                .ifPresent(other -> line("  instead of " + EstimateLines.range(other.getLow(), other.getBest(), other.getHigh())));
        }
        line("  " + count(lane.getOriginators(), "source") + (lane.getOriginators() < 2 ? "" : String.format(Locale.ROOT, " (as good as %.1f equal ones)", lane.getEffective())) + ", "
            + count(lane.getClaims(), "claim") + " in " + count(lane.getArticles(), "article")
            + (lane.getHorizon() == null ? "" : "; falls due on " + lane.getHorizon()) + (lane.getStale() ? "; nothing new since " + lane.getLatest() : ""));
        explanation.getBounds().stream().filter(bound -> bound.getLane() == lane.getLane()).forEach(this::bound);
        lane.getConventions().forEach(convention -> line("  counted differently: " + convention));
        int[] percents = Percents.of(lane.getCamps().stream().map(Camp::getShare).toList());
        for (int i = 0; i < percents.length; i++) {
            camp(lane.getCamps().get(i), percents[i]);
        }
        statements(lane);
        lane.getScores().forEach(this::score);
    }

    private void bound(BoundReason bound) {
        if (bound.getValue() != null) {
            wrapped(String.format(Locale.ROOT, "  %-13s", bound.getNumber().replace("claimedLow", "lowest said").replace("claimedHigh", "highest said")), bound.getText().replace(UNDATED, "undated"));
        }
    }

    private void camp(Camp camp, int percent) {
        String between = camp.getLow() == camp.getHigh() ? EstimateLines.number(camp.getLow()) : EstimateLines.number(camp.getLow()) + " to " + EstimateLines.number(camp.getHigh());
        line("  contested: " + between + " has " + percent + " % of the weight" + (camp.getWeak() ? " (weak)" : "")
            + (camp.getConvention() == null ? "" : "; " + camp.getConvention()));
    }

    private void statements(LaneEstimate lane) {
        line("  who says what:");
        int[] percents = Percents.of(lane.getStatements().stream().map(Statement::getShare).toList());
        for (int i = 0; i < Math.min(MOST_STATEMENTS, percents.length); i++) {
            Statement statement = lane.getStatements().get(i);
            line(String.format(Locale.ROOT, "    %3d %%  %s says %s, %s, grade %s, in %s", percents[i], name(statement),
                statement.getComposition(), asOf(statement.getAsOf()), statement.getGrade(), count(statement.getArticles(), "article")));
            statement.getClaims().stream().map(rows::get).filter(row -> row != null).forEach(this::sentence);
        }
        int rest = lane.getOriginators() - Math.min(MOST_STATEMENTS, lane.getStatements().size());
        if (rest > 0) {
            line("    and " + count(rest, "source") + " more");
        }
    }

    /** Organs that count as one state are shown with it. */
    static String name(Statement statement) {
        String principal = statement.getPrincipal();
        boolean state = principal != null && principal.equals(statement.getOriginator()) && principal.matches("[A-Z]{2}");
        String country = state ? new Locale.Builder().setRegion(principal).build().getDisplayCountry(Locale.ENGLISH) : "";
        return country.isEmpty() || statement.getName().contains(country) ? statement.getName() : country + " (" + statement.getName() + ")";
    }

    private void sentence(ClaimRow row) {
        wrapped("           ", "“" + row.getClaim().getQuote().strip().replaceAll("\\s+", " ") + "” " + (row.getPublisher() == null ? "" : row.getPublisher() + ", ")
            + row.getPublished().toString().substring(0, "2026-06-09".length()) + (row.getUrl() == null ? "" : ", " + row.getUrl()));
    }

    private void score(ForecastScore score) {
        line("  came true? " + score.getName() + " said " + score.getSaid() + " by " + score.getDue() + "; realised by then " + EstimateLines.range(score.getLow(), score.getBest(), score.getHigh())
            + ": " + score.getOutcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private void denials(Estimate estimate) {
        if (!estimate.getDissent().isEmpty()) {
            line("");
            line("denied:");
            estimate.getDissent().stream().map(rows::get).filter(row -> row != null).forEach(this::sentence);
        }
    }

    private void echoes(List<Echo> echoes) {
        if (!echoes.isEmpty()) {
            line("");
            line("not counted for themselves:");
            echoes.stream().limit(MOST_ECHOES).forEach(echo -> line("    " + echo.getOriginator() + " repeats " + echo.getOf() + " (" + echo.getRule() + ")"));
        }
    }

    private static String words(Lane lane) {
        return lane.name().charAt(0) + lane.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private void wrapped(String lead, String text) {
        StringBuilder line = new StringBuilder(lead);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > lead.length()) {
                line(line.toString());
                line = new StringBuilder(" ".repeat(lead.length()));
            }
            line.append(line.toString().isBlank() || line.length() == lead.length() && lead.endsWith(" ") ? "" : " ").append(word);
        }
        line(line.toString());
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing();
    }
}
