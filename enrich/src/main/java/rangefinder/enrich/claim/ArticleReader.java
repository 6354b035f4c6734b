package rangefinder.enrich.claim;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rangefinder.enrich.attribution.Attributor;
import rangefinder.enrich.attribution.Citation;
import rangefinder.enrich.attribution.Citations;
import rangefinder.enrich.entity.EntityTagger;
import rangefinder.enrich.entity.Mention;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.quantity.QuantityParser;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Analyzer;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.time.TimeMention;
import rangefinder.enrich.time.TimeResolver;
import rangefinder.schema.Article;
import rangefinder.schema.Claim;
import rangefinder.schema.Entity;
import rangefinder.schema.EntityType;
import rangefinder.schema.QuantityMention;

/**
 * Reads one article from its words to its claims. In stages by cost: all sentences are cut into tokens and tagged; only those that hold a
 * figure are parsed, and of the others those in which a speaker must be looked for. Of an article in another language nothing is read.
 */
public final class ArticleReader {

    /** What was read in an article. */
    public record Found(List<Entity> entities, List<QuantityMention> quantities, List<Claim> claims) {}

    private static final int ISO_DAY = "2026-01-01".length();
    /** While a story runs, each version is written anew, and its "Wednesday" is the Wednesday of that version; later changes mend typos. */
    private static final int LONGEST_RUNNING_STORY_DAYS = 3;
    /** An article that holds more is a table or a hoax; the sentences behind are not read for figures. */
    private static final int MAX_FIGURES = 2_000;

    private final Analyzer analyzer = Analyzer.english();
    private final QuantityParser quantities = QuantityParser.english();
    private final TimeResolver times = TimeResolver.english();
    private final EntityTagger entities = new EntityTagger();
    private final Attributor attributor = new Attributor();
    private final ClaimExtractor claims = new ClaimExtractor(attributor);
    private final Sources sources = new Sources(attributor);

    public Found read(Article article) {
        Analysis analysis = analyzer.read(article.getTitle(), article.getText());
        if (!EnglishText.is(article.getLanguage(), analysis)) {
            return new Found(List.of(), List.of(), List.of());
        }
        List<Mention> mentions = entities.tag(analysis);
        Map<Integer, Tree> trees = new HashMap<>();
        Citations citations = attributor.citations(analysis, s -> trees.computeIfAbsent(s, k -> new Tree(analysis.sentence(k))), article.getTitle(), article.getText());
        Reading reading = new Reading(article, analysis, trees, day(article), new Names(mentions), citations);
        readFigures(reading);
        return new Found(entities(reading, mentions), mentions(reading), claims.claims(reading));
    }

    /** The named things, with the dates and quantities among them, in the order of the text. */
    private List<Entity> entities(Reading reading, List<Mention> mentions) {
        List<Entity> entities = new ArrayList<>();
        Analysis analysis = reading.analysis();
        mentions.forEach(mention -> entities.add(mention.entity(analysis.inTitle(mention.sentence()))));
        for (int s = 0; s < analysis.size(); s++) {
            for (Figure figure : reading.figures(s)) {
                if (figure.listed() && !figure.definite() && figure.kind() != Figure.Kind.PRONOUN) {
                    entities.add(entity(reading, s, figure.start(), figure.end(), figure.kind() == Figure.Kind.DURATION ? EntityType.TEMPORAL : EntityType.QUANTITY));
                }
            }
            for (TimeMention time : times(reading, s)) {
                entities.add(entity(reading, s, time.start(), time.end(), EntityType.TEMPORAL));
            }
        }
        entities.sort(Comparator.comparing((Entity e) -> e.getIn() == null).thenComparingInt(Entity::getStart));
        return entities;
    }

    /** Also of sentences without figures, and also what the article's unknown day leaves unresolved. */
    private List<TimeMention> times(Reading reading, int sentence) {
        boolean read = reading.day() != null && !reading.figures(sentence).isEmpty();
        return read ? reading.times(sentence) : times.spans(reading.analysis().tokens(sentence), reading.day());
    }

    private static Entity entity(Reading reading, int sentence, int start, int end, EntityType type) {
        String text = reading.textOf(sentence).substring(start, end);
        return Entity.newBuilder().setStart(start).setEnd(end).setText(text).setIn(reading.analysis().inTitle(sentence) ? "title" : null).setType(type).setName(text).build();
    }

    /** Figures and dates need tags only; the tree of a sentence is made when a figure in it is looked at. */
    private void readFigures(Reading reading) {
        List<Figure> figures = new ArrayList<>();
        List<TimeMention> mentions = new ArrayList<>();
        Analysis analysis = reading.analysis();
        for (int s = 0; s < analysis.size() && figures.size() < MAX_FIGURES; s++) {
            boolean headline = analysis.inTitle(s);
            if (headline || quantities.mayHoldFigure(analysis.tokens(s))) {
                List<Figure> found = quantities.figures(reading.pieces(s), analysis.tagged(s), figures, headline);
                List<TimeMention> dated = times.mentions(reading.pieces(s), reading.day(), mentions);
                reading.figures(s, found);
                reading.times(s, dated);
                figures.addAll(found);
                mentions.addAll(dated);
            }
        }
    }

    private List<QuantityMention> mentions(Reading reading) {
        List<QuantityMention> mentions = new ArrayList<>();
        for (int sentence : reading.sentencesWithFigures()) {
            for (Figure figure : reading.figures(sentence)) {
                if (figure.listed()) {
                    mentions.add(mention(reading, sentence, figure));
                }
            }
        }
        return mentions;
    }

    private QuantityMention mention(Reading reading, int sentence, Figure figure) {
        Optional<Citation> citation = reading.citations().at(sentence, figure.start());
        return QuantityMention.newBuilder()
            .setText(reading.textOf(sentence).substring(figure.start(), figure.end()))
            .setStart(figure.start()).setEnd(figure.end())
            .setIn(reading.analysis().inTitle(sentence) ? "title" : null)
            .setLow(figure.low()).setHigh(figure.high()).setBound(figure.bound()).setUnit(figure.unit())
            .setCounted(figure.counted())
            .setChange(figure.change() == null ? null : figure.change().name().toLowerCase(java.util.Locale.ROOT))
            .setAttributed(citation.isPresent())
            .setSource(citation.map(Citation::originator).map(who -> sources.of(reading, who)).orElse(null))
            .build();
    }

    /** Day of publication, or of a change within days of it; else of fetching; null where the article says none. */
    private static LocalDate day(Article article) {
        LocalDate published = parsed(article.getPublished());
        LocalDate modified = parsed(article.getModified());
        if (published != null) {
            boolean updated = modified != null && modified.isAfter(published) && !modified.isAfter(published.plusDays(LONGEST_RUNNING_STORY_DAYS));
            return updated ? modified : published;
        }
        return article.getFetched().toEpochMilli() == 0 ? null : article.getFetched().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalDate parsed(String date) {
        try {
            return date == null || date.length() < ISO_DAY ? null : LocalDate.parse(date.substring(0, ISO_DAY));
        } catch (DateTimeParseException notDate) {
            return null;
        }
    }
}
