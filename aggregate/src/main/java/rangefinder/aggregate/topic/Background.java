package rangefinder.aggregate.topic;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import rangefinder.action.Trait;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;

/**
 * What an article on one happening tells of others: the year's toll of the town, what is compared with another period's, what it calls another
 * happening, and what befell others a month before the news of the day. An incident lasts a week at most.
 */
final class Background {

    private static final int LONGEST_INCIDENT_DAYS = 7;

    private static final Pattern COMPARED = Pattern.compile("\\b(?:compared (?:to|with)|(?:up|down) from)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERIOD = Pattern.compile("\\b(?:years?|months?|weeks?|quarters?|decades?|seasons?|period|average|same time|annual\\w*|(?:19|20)\\d\\d)\\b", Pattern.CASE_INSENSITIVE);

    private Background() {}

    static boolean is(ArticleClaims article, Claim claim) {
        if (Tolls.isOfAnother(claim) || isOfPeriods(claim.getQuote()) || Tolls.isOfSeveral(claim) && isOnOne(article)) {
            return true;
        }
        LocalDate published = date(article.getPublished());
        LocalDate from = date(claim.getFrom());
        LocalDate to = date(claim.getTo());
        if (published == null || from == null && to == null) {
            return false;
        }
        boolean open = from != null && to == null && isOld(from, published);
        boolean running = from != null && to != null && !to.isBefore(published) && ChronoUnit.DAYS.between(from, to) > LONGEST_INCIDENT_DAYS;
        boolean old = from != null && to != null && isOld(to, published);
        return running || (open || old) && article.getClaims().stream().anyMatch(other -> isNews(other, claim, published));
    }

    /** A report that begins with the victims of one happening tells of the weekend's sum only beside it. */
    private static boolean isOnOne(ArticleClaims article) {
        return article.getClaims().stream().filter(other -> Trait.HARM.of(other.getAction()) && other.getLane() == Lane.REALISED).findFirst()
            .filter(first -> !Tolls.isOfSeveral(first) && !Tolls.isOfAnother(first)).isPresent();
    }

    /** "126 killed this year, compared with 111" tells of periods; "rose to 57, up from 41" of one happening, a day later. */
    private static boolean isOfPeriods(String sentence) {
        return COMPARED.matcher(sentence).find() && PERIOD.matcher(sentence).find();
    }

    private static boolean isOld(LocalDate day, LocalDate published) {
        return day.isBefore(published.minusDays(LONGEST_INCIDENT_DAYS));
    }

    /** Whatever it befell: the day's injured make last year's dead old, too. */
    private static boolean isNews(Claim other, Claim claim, LocalDate published) {
        LocalDate day = date(other.getTo());
        boolean harm = Trait.HARM.of(other.getAction()) && Trait.HARM.of(claim.getAction());
        boolean same = Measures.of(other) != null && Measures.of(other).equals(Measures.of(claim));
        return day != null && !isOld(day, published) && !day.isAfter(published) && (harm || same);
    }

    private static LocalDate date(String text) {
        try {
            return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException notDate) {
            return null;
        }
    }
}
