package rangefinder.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rangefinder.enrich.text.Analysis;

/**
 * Finds the people, organisations, places, units and named events of an article: noun phrases typed by a small model, linked to ids by
 * {@link Gazetteer}, places of one name told apart by {@link Homonyms}, short forms led to full ones by {@link Coreference}. Needs tags but no trees. Dates and quantities come from their own packages.
 * A pure function; thread-safe.
 */
public final class EntityTagger {

    /** More mentions than any article has; what lies behind them is noise. */
    private static final int MOST = 20_000;

    private static final Comparator<Mention> TEXT_ORDER = Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::start)
            .thenComparing(Comparator.comparingInt(Mention::end).reversed());

    /** Mentions in the order of the text, the title's first; one may lie inside another ("the people of Iraq", "Iraq"). */
    public List<Mention> tag(Analysis analysis) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < analysis.size() && mentions.size() < MOST; i++) {
            mentions.addAll(SentenceTagger.mentions(i, analysis.tagged(i)));
        }
        mentions.sort(TEXT_ORDER);
        return Coreference.linkShortForms(Homonyms.settle(Coreference.placed(mentions), analysis), analysis);
    }
}
