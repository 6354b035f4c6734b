package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.attribution.Attributor;
import rangefinder.enrich.attribution.Citation;
import rangefinder.enrich.claim.FrameReader.Frame;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.quantity.CountedClasses;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.time.TimeMention;
import rangefinder.id.ArticleIds;
import rangefinder.schema.Article;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Source;

/** Makes a claim of what a figure states: who says it, whether it happened, to whom, where and when, as its sentence has it. */
final class ClaimReader {

    private static final Set<String> ITSELF = Set.of("it", "we", "they");
    private static final String PEOPLE = "people";
    private static final String LAND = "land";
    private static final Set<String> AREAS = Set.of("har", "[acr_us]", "km2", "[mi_i]2");

    private final Sources sources;
    private final CountedClasses classes = CountedClasses.english();
    private final LaneReader lanes = new LaneReader();
    private final Strengths strengths = new Strengths();
    private final SaidBefore saidBefore = new SaidBefore();
    private final CountingConventions conventions = new CountingConventions();

    ClaimReader(Attributor attributor) {
        sources = new Sources(attributor);
    }

    Claim read(Reading reading, int sentence, Statement statement) {
        Tree tree = reading.tree(sentence);
        Figure figure = statement.figure();
        Event event = statement.event();
        Optional<Citation> citation = citation(reading, sentence, figure.start());
        String cue = citation.map(Citation::cue).orElse(null);
        Reasons because = new Reasons();
        because.add("action", event.rule(), event.word() < 0 ? null : tree.token(event.word()).text());
        Claim claim = located(reading, sentence, figure, event);
        cite(claim, reading, citation, because);
        type(claim, tree, statement, citation, because);
        frame(claim, reading, sentence, statement, because);
        happen(claim, reading, sentence, statement, because);
        recall(claim, saidBefore.cue(tree, figure, cue), because);
        if (statement.goesOnFrom() != null) {
            because.add("list", "goes-on-from", statement.goesOnFrom().text());
        }
        claim.setBecause(new ArrayList<>(because.all()));
        return claim;
    }

    /** Who is cited for what stands at an offset, else who was cited for the sentence that this one goes on from. */
    static Optional<Citation> citation(Reading reading, int sentence, int offset) {
        Optional<Citation> own = reading.citations().at(sentence, offset);
        return own.isPresent() ? own : reading.citations().carriedOn(sentence);
    }

    private Claim located(Reading reading, int sentence, Figure figure, Event event) {
        Article article = reading.article();
        Tree tree = reading.tree(sentence);
        List<Token> tokens = tree.sentence().tokens();
        int start = tokens.get(0).start();
        int end = tokens.get(tokens.size() - 1).end();
        String text = reading.textOf(sentence);
        String in = tree.sentence().inTitle() ? "title" : null;
        String counted = figure.noun() < figure.firstToken() && isToll(tree, event) || isInheritedWrongly(figure, event) ? PEOPLE : figure.counted();
        return Claim.newBuilder()
            .setClaimId(ArticleIds.claimId(article.getArticleId(), article.getVersion(), in, figure.start(), figure.end(), String.valueOf(event.action())))
            .setStart(start).setEnd(end).setIn(in)
            .setQuote(text.substring(start, end))
            .setQuantity(quantity(text, tree, figure))
            .setCounted(counted == null ? figure.unit() : counted)
            .setCountedClass(counted == null ? isBurntLand(figure, event) ? LAND : null : classes.of(counted).orElse(null))
            .setAction(event.action())
            .setBasis(Basis.TOTAL).setLane(Lane.REALISED)
            .setSource(Sources.ofArticle(article, false))
            .build();
    }

    /** "Burnt 23,000 hectares". */
    private static boolean isBurntLand(Figure figure, Event event) {
        return "BURN".equals(event.action()) && figure.unit() != null && AREAS.contains(figure.unit());
    }

    /** What a toll has passed it is at least. */
    private static Quantity quantity(String text, Tree tree, Figure figure) {
        boolean isPassed = figure.bound() == Bound.EXACT && TollReader.isPassed(tree, figure);
        return new Quantity(text.substring(figure.start(), figure.end()), figure.start(), figure.end(),
            figure.low(), isPassed ? null : figure.high(), isPassed ? Bound.AT_LEAST : figure.bound(), figure.unit());
    }

    /** "The death toll of the fire rose to 13" counts people, whatever noun stands beside. */
    private static boolean isToll(Tree tree, Event event) {
        boolean toll = event.word() >= 0 && tree.lemma(event.word()).equals("toll");
        return event.isHarm() && (toll || event.rule().equals("measured-subject"));
    }

    /** A bare number takes the noun counted before it ("31 clusters ... 400,000 could be displaced"), unless that cannot suffer or do what is told. */
    private boolean isInheritedWrongly(Figure figure, Event event) {
        boolean inherited = figure.noun() < figure.firstToken() && figure.unit() == null && figure.counted() != null;
        return inherited && ClaimTopics.befallsPeopleOnly(event.action()) && classes.of(figure.counted()).filter(ClaimTopics::isPeople).isEmpty();
    }

    private void cite(Claim claim, Reading reading, Optional<Citation> citation, Reasons because) {
        if (citation.isEmpty() || citation.get().originator() == null) {
            claim.setSource(Sources.ofArticle(reading.article(), reading.isFirstPerson()));
            because.add("source", "nobody-cited", null);
            return;
        }
        Source source = sources.of(reading, citation.get().originator());
        claim.setSource(source);
        claim.setVia(sources.via(reading, citation.get(), source));
        because.add("source", citation.get().rule(), citation.get().cue());
    }

    private void type(Claim claim, Tree tree, Statement statement, Optional<Citation> citation, Reasons because) {
        String cue = citation.map(Citation::cue).orElse(null);
        LaneReader.Reading lane = lanes.read(tree, statement.figure(), statement.event(), cue);
        claim.setLane(lane.lane());
        because.add("lane", lane.rule(), lane.words());
        claim.setBasis(statement.basis().basis());
        because.add("basis", statement.basis().rule(), statement.basis().words());
        Strengths.Hedge hedge = strengths.near(tree, statement.event());
        Integer ofCue = citation.map(Citation::strength).orElse(null);
        claim.setStrength(lane.strength() != null ? lane.strength() : hedge != null ? Integer.valueOf(hedge.strength()) : ofCue);
        if (claim.getStrength() != null) {
            because.add("strength", "icd-203", lane.strength() != null ? lane.words() : hedge != null ? hedge.words() : cue);
        }
    }

    private void frame(Claim claim, Reading reading, int sentence, Statement statement, Reasons because) {
        Tree tree = reading.tree(sentence);
        Frame frame = FrameReader.read(reading, sentence, statement.figure(), statement.event(), claim.getCountedClass());
        claim.setActor(frame.actor() == null ? ofSpeaker(tree, statement.event(), claim.getSource()) : frame.actor());
        claim.setTarget(frame.target());
        claim.setPlace(frame.places());
        if (claim.getActor() != null) {
            because.add("actor", frame.actor() == null ? "speaker-of-itself" : "subject-or-flag", frame.actorWords());
        }
        if (frame.target() != null) {
            because.add("target", "towards", frame.targetWords());
        } else if (entersSpeakersCountry(tree, statement.event(), claim)) {
            claim.setTarget(Gazetteer.stateOf(claim.getSource().getEntity()).orElseThrow());
            because.add("target", "speaker-of-itself", "country");
        }
        TimeMention time = EventTimes.of(reading, sentence, tree, statement.figure(), statement.event());
        if (time != null) {
            claim.setFrom(time.from() == null ? null : time.from().toString());
            claim.setTo(time.to() == null ? null : time.to().toString());
            because.add("time", time.shape(), time.text());
        }
    }

    /** "Sudan's army said that 450 foreign soldiers had entered the country": its own. */
    private static boolean entersSpeakersCountry(Tree tree, Event event, Claim claim) {
        boolean foreign = claim.getActor() != null && FrameReader.isForces(claim.getCountedClass()) && event.word() >= 0
            && claim.getSource().getEntity() != null && Gazetteer.stateOf(claim.getSource().getEntity()).filter(state -> !state.equals(claim.getActor())).isPresent();
        int country = event.word() + 2;
        return foreign && country < tree.size() && Set.of("the", "our").contains(tree.token(country - 1).lower()) && tree.lemma(country).equals("country");
    }

    /** "The government said that it had sent": the one who acts is the one who speaks. */
    private static String ofSpeaker(Tree tree, Event event, Source source) {
        int subject = event.word() < 0 ? -1 : tree.child(event.word(), "nsubj");
        boolean itself = subject >= 0 && ITSELF.contains(tree.token(subject).lower());
        return itself && source.getEntity() != null ? Gazetteer.stateOf(source.getEntity()).orElse(source.getEntity()) : null;
    }

    /** Of which happening a count of victims tells, and whether those who did it are among them. */
    private void happen(Claim claim, Reading reading, int sentence, Statement statement, Reasons because) {
        claim.setConventions(List.of());
        if (statement.event().isHarm()) {
            Tree tree = reading.tree(sentence);
            OtherHappenings.Reading happening = OtherHappenings.read(tree, statement.figure(), statement.event(), ArticleHead.isLead(reading.analysis(), sentence));
            if (happening != null) {
                because.add(ReportedHappenings.PART, happening.rule(), happening.words());
            }
            String convention = conventions.of(tree, statement.figure());
            claim.setConventions(convention == null ? List.of() : List.of(convention));
        }
    }

    private static void recall(Claim claim, String cue, Reasons because) {
        claim.setSaidBefore(cue != null);
        if (cue != null) {
            because.add("saidBefore", "earlier-statement", cue);
        }
    }
}
