package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Tree;
import rangefinder.schema.SourceKind;

/** The front of this package: finds who is cited for what an article says. Immutable, safe for use by several threads. */
public final class Attributor {

    private final SourceKinds kinds = new SourceKinds();
    private final CueWords words = new CueWords();
    private final Speakers speakers = new Speakers(words, kinds);
    private final VerbCues verbs = new VerbCues(words, speakers);
    private final SurfaceCues surface = new SurfaceCues(words, speakers);
    private final NounCues nouns = new NounCues(words, speakers);
    private final GappedCues gapped = new GappedCues(speakers);
    private final OwnClauses clauses = new OwnClauses(words, speakers);

    /**
     * The citations of an article, found when asked for.
     *
     * @param trees parsed sentence by its number in the analysis; asked only for sentences that can matter
     * @param title null where there is none
     */
    public Citations citations(Analysis analysis, IntFunction<Tree> trees, String title, String text) {
        return new Citations(new CitedText(analysis, trees, this::sayings, title, text), speakers);
    }

    /** What kind of source a phrase names, by its words; empty where they do not tell. */
    public Optional<SourceKind> kindOf(Phrase phrase) {
        return kinds.of(phrase);
    }

    /** The same by a name or description alone. */
    public Optional<SourceKind> kindOf(String name) {
        return kinds.of(name);
    }

    private List<Saying> sayings(Tree tree) {
        List<Saying> sayings = new ArrayList<>(verbs.in(tree));
        sayings.addAll(nouns.in(tree));
        List<Saying> byPosition = surface.in(tree, sayings);
        sayings.removeIf(saying -> byPosition.stream().anyMatch(s -> s.cueAt() == saying.cueAt() && SurfaceCues.SURE.contains(s.rule()) && !s.isEmpty()));
        sayings.addAll(byPosition);
        List<Saying> besides = gapped.in(tree, sayings);
        sayings.removeIf(saying -> besides.stream().anyMatch(s -> s.cueAt() == saying.cueAt() && s.covers(saying.from())));
        sayings.addAll(besides);
        sayings.addAll(clauses.in(tree, sayings));
        Labels.of(tree).ifPresent(sayings::add);
        return sayings;
    }
}
