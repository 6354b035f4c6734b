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
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Quantity;
import rangefinder.schema.Reason;
import rangefinder.schema.Source;

/** The front of this package: turns the figures of an article that has been read into claims. Every part says which rule read it. */
final class ClaimExtractor {

    /** An article that claims more is a table or a hoax; the rest is left out. */
    private static final int MAX_CLAIMS = 500;
    /** What a single person without a number word must suffer to be a claim of one. */
    private static final Set<String> PERSONAL = Set.of("KILL", "INJURE", "SHOOT", "MISS", "CASUALTY");

    private static final Set<String> ITSELF = Set.of("it", "we", "they");
    private static final String PEOPLE = "people";
    /** Tokens from those counted to their harm: "who were killed". */
    private static final int WHO_WERE = 3;

    private final Sources sources;
    private final CountedClasses classes = CountedClasses.english();
    private final Actions actions = new Actions();
    private final EventReader events = new EventReader(actions);
    private final TallyMemory tallies = new TallyMemory(actions);
    private final PartsOfOthers parts = new PartsOfOthers(actions);
    private final LaneReader lanes = new LaneReader();
    private final BasisReader bases = new BasisReader();
    private final Strengths strengths = new Strengths();
    private final SaidBefore saidBefore = new SaidBefore();
    private final CountingConventions conventions = new CountingConventions();

    ClaimExtractor(Attributor attributor) {
        sources = new Sources(attributor);
    }

    List<Claim> claims(Reading reading) {
        List<Claim> claims = new ArrayList<>();
        Event toldLast = null;
        for (int sentence : reading.sentencesWithFigures()) {
            Figure before = null;
            BasisReader.Reading carried = null;
            Event told = null;
            for (Figure figure : mayClaim(reading, sentence) ? reading.figures(sentence) : List.<Figure>of()) {
                if ((figure.claimable() || figure.definite() || isOneOf(figure) || isKin(reading.analysis().tagged(sentence), figure)) && figure.kind() != Figure.Kind.MULTIPLE && claims.size() < MAX_CLAIMS) {
                    Tree tree = reading.tree(sentence);
                    Event event = tallies.recall(reading, sentence, figure, events.read(tree, figure), claims);
                    boolean coordinated = isCoordinated(tree, before, figure);
                    boolean former = carried != null && Levels.isFormer(tree, figure);
                    carried = former ? carried.compared() : Lists.goesOnDividing(tree, before, figure, told, event) && carried != null && carried.isPartOf() ? carried : bases.read(tree, figure, event, coordinated && !Lists.turnsToOtherHarm(told, figure, event) && (carried == null || !carried.isAllOfItsHarm()) ? carried : null);
                    carried = Divisions.read(tree, before, told, figure, event, carried);
                    event = former && event.action() == null ? new Event(told.action(), told.word(), event.predicate(), event.counted(), "compared") : event;
                    event = Lists.gapped(tree, before, told, figure, event);
                    event = Lists.added(tree, before, told, figure, event);
                    event = Lists.ofThose(before, told, figure, event, carried);
                    carried = Lists.isBesidesOtherHarm(told == null ? toldLast : told, event) ? carried.besidesOtherHarm() : carried;
                    carried = parts.isAllOfItsHarm(tree, figure, told, event) ? carried.partOfOtherHarm() : carried;
                    Optional<Claim> claim = claim(reading, sentence, figure, event, carried);
                    if (claim.isPresent() && Lists.goOn(tree, before, told, figure, event, coordinated)) {
                        claim.get().getBecause().add(new Reason("list", "goes-on-from", before.text()));
                    }
                    claim.ifPresent(claims::add);
                    before = figure;
                    told = event;
                }
            }
            toldLast = told == null || reading.analysis().inTitle(sentence) ? toldLast : told;
        }
        OtherHappenings.settle(reading.analysis(), claims);
        FrameMemory.complete(claims);
        FrameMemory.completeGatherings(claims);
        FrameMemory.completeHappenings(claims, claim -> reading.names().isAbroad(reading.sentenceAt(claim.getIn() != null, claim.getStart())));
        FoundBodies.partOfToll(claims);
        Repetitions.link(claims);
        Story story = Story.of(reading, claims);
        claims.forEach(claim -> claim.setTopics(ClaimTopics.of(claim, story)));
        if (story.protagonist() != null) {
            Protagonist.speak(claims, story.protagonist());
        }
        Repetitions.shareTopics(claims);
        return claims;
    }

    /** Whether parsing the sentence can be worth it: "a man" and what else is no claim by itself becomes one only by harm. */
    private boolean mayClaim(Reading reading, int sentence) {
        List<Token> tagged = reading.analysis().tagged(sentence);
        return reading.analysis().inTitle(sentence) || actions.mayTellOfHarm(tagged)
            || reading.figures(sentence).stream().anyMatch(figure -> figure.claimable() && figure.kind() != Figure.Kind.PERSON || isKin(tagged, figure));
    }

    /** "70,000 engineers and 60,000 workers": nothing but "and" and the first one's noun between them. */
    private static boolean isCoordinated(Tree tree, Figure before, Figure figure) {
        boolean and = false;
        for (int i = before == null ? tree.size() : before.endToken(); i < figure.firstToken(); i++) {
            String tag = tree.tag(i);
            and = and || tag.equals("CC") || tag.equals(",");
            boolean phrase = tree.isNoun(i) || tag.startsWith("JJ") || tag.equals("CC") || tag.equals(",") || tag.equals("HYPH") || tag.equals("PRP$") || isOfBefore(tree, before, i);
            if (!phrase) {
                return false;
            }
        }
        return and;
    }

    /** What tells about the first of two: "15,000 dispatched in October and 20,000 in January". */
    private static boolean isOfBefore(Tree tree, Figure before, int i) {
        return i - before.endToken() < 6 && (tree.tag(i).equals("VBN") || tree.tag(i).equals("IN") || tree.tag(i).equals("CD"));
    }

    private Optional<Claim> claim(Reading reading, int sentence, Figure figure, Event event, BasisReader.Reading basis) {
        Tree tree = reading.tree(sentence);
        if ((figure.kind() == Figure.Kind.PERSON || isOneOf(figure) || figure.definite()) && (event.action() == null || !PERSONAL.contains(event.action()))) {
            return Optional.empty();
        }
        if (figure.definite() && !isKin(tree.sentence().tokens(), figure) && !isHarmedInPhrase(figure, event)) {
            return Optional.empty();
        }
        boolean mayOnlySpeak = event.action() == null && figure.kind() == Figure.Kind.COUNT || figure.kind() == Figure.Kind.PERSON && figure.low() == 1;
        boolean dead = "KILL".equals(event.action()) && figure.noun() >= figure.firstToken() && reading.citations().isSpeakerBehindCue(sentence, figure.start());
        if (dead || mayOnlySpeak && reading.citations().isSpeaker(sentence, figure.start())) {
            return Optional.empty();
        }
        Reasons because = new Reasons();
        because.add("action", event.rule(), event.word() < 0 ? null : tree.token(event.word()).text());
        Optional<Citation> citation = citation(reading, sentence, figure);
        Claim claim = located(reading, sentence, tree, figure, event);
        cite(reading, claim, citation, because);
        type(claim, tree, figure, basis, event, citation.map(Citation::cue).orElse(null), citation.map(Citation::strength).orElse(null), because);
        frame(reading, sentence, tree, figure, event, claim, because);
        OtherHappenings.Reading happening = PERSONAL.contains(String.valueOf(claim.getAction())) ? OtherHappenings.read(tree, figure, event, isLead(reading, sentence)) : null;
        if (happening != null) {
            because.add("happening", happening.rule(), happening.words());
        }
        recall(claim, saidBefore.cue(tree, figure, citation.map(Citation::cue).orElse(null)), because);
        String convention = PERSONAL.contains(String.valueOf(claim.getAction())) ? conventions.of(tree, figure) : null;
        claim.setConventions(convention == null ? List.of() : List.of(convention));
        claim.setBecause(new ArrayList<>(because.all()));
        return Optional.of(claim);
    }

    /** The headline, or the first sentence of the text. */
    private static boolean isLead(Reading reading, int sentence) {
        return sentence == 0 || sentence == 1 && reading.analysis().inTitle(0);
    }

    private static void recall(Claim claim, String cue, Reasons because) {
        claim.setSaidBefore(cue != null);
        if (cue != null) {
            because.add("saidBefore", "earlier-statement", cue);
        }
    }

    /** Who is cited for the figure, else who was cited for the sentence that this one goes on from. */
    private static Optional<Citation> citation(Reading reading, int sentence, Figure figure) {
        Optional<Citation> own = reading.citations().at(sentence, figure.start());
        return own.isPresent() ? own : reading.citations().carriedOn(sentence);
    }

    /** "One of the wounded has died" tells of one person as "a man has died" does. */
    private static boolean isOneOf(Figure figure) {
        return figure.kind() == Figure.Kind.PRONOUN && figure.low() != null && figure.low() == 1;
    }

    /** "his two sons", "their three children": no reference to people known, but how many there were. */
    private static boolean isKin(List<Token> tagged, Figure figure) {
        int before = figure.firstToken() - 1;
        return figure.definite() && figure.kind() == Figure.Kind.COUNT && before >= 0 && tagged.get(before).tag().equals("PRP$") && figure.counted() != null;
    }

    /** "Named the four people killed", "the three who were hurt": known already, and told by what befell them. */
    private static boolean isHarmedInPhrase(Figure figure, Event event) {
        return event.word() >= figure.endToken() && event.word() <= Math.max(figure.noun(), figure.endToken() - 1) + WHO_WERE;
    }

    private Claim located(Reading reading, int sentence, Tree tree, Figure figure, Event event) {
        Article article = reading.article();
        List<Token> tokens = tree.sentence().tokens();
        int start = tokens.get(0).start();
        int end = tokens.get(tokens.size() - 1).end();
        String counted = figure.noun() < figure.firstToken() && isToll(tree, event) || isInheritedWrongly(figure, event) ? PEOPLE : figure.counted();
        String in = tree.sentence().inTitle() ? "title" : null;
        boolean isPassed = figure.bound() == Bound.EXACT && TollReader.isPassed(tree, figure);
        return Claim.newBuilder()
            .setClaimId(ArticleIds.claimId(article.getArticleId(), article.getVersion(), in, figure.start(), figure.end(), String.valueOf(event.action())))
            .setStart(start).setEnd(end).setIn(in)
            .setQuote(reading.textOf(sentence).substring(start, end))
            .setQuantity(new Quantity(reading.textOf(sentence).substring(figure.start(), figure.end()), figure.start(), figure.end(), figure.low(), isPassed ? null : figure.high(), isPassed ? Bound.AT_LEAST : figure.bound(), figure.unit()))
            .setCounted(counted == null ? figure.unit() : counted)
            .setCountedClass(counted == null ? null : classes.of(counted).orElse(null))
            .setAction(event.action())
            .setBasis(rangefinder.schema.Basis.TOTAL).setLane(rangefinder.schema.Lane.REALISED)
            .setSource(Sources.ofArticle(article, false))
            .build();
    }

    /** A bare number takes the noun counted before it ("31 clusters ... 400,000 could be displaced"), unless that cannot suffer or do what is told. */
    private boolean isInheritedWrongly(Figure figure, Event event) {
        boolean inherited = figure.noun() < figure.firstToken() && figure.unit() == null && figure.counted() != null;
        return inherited && ClaimTopics.befallsPeopleOnly(event.action()) && classes.of(figure.counted()).filter(ClaimTopics::isPeople).isEmpty();
    }

    /** "The death toll of the fire rose to 13" counts people, whatever noun stands beside. */
    private static boolean isToll(Tree tree, Event event) {
        boolean toll = event.word() >= 0 && tree.lemma(event.word()).equals("toll");
        return PERSONAL.contains(String.valueOf(event.action())) && (toll || event.rule().equals("measured-subject"));
    }

    private void cite(Reading reading, Claim claim, Optional<Citation> citation, Reasons because) {
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

    private void type(Claim claim, Tree tree, Figure figure, BasisReader.Reading basis, Event event, String cue, Integer cueStrength, Reasons because) {
        LaneReader.Reading lane = lanes.read(tree, figure, event, cue);
        claim.setLane(lane.lane());
        because.add("lane", lane.rule(), lane.words());
        claim.setBasis(basis.basis());
        because.add("basis", basis.rule(), basis.words());
        Strengths.Hedge hedge = strengths.near(tree, event);
        claim.setStrength(lane.strength() != null ? lane.strength() : hedge != null ? Integer.valueOf(hedge.strength()) : cueStrength);
        if (claim.getStrength() != null) {
            because.add("strength", "icd-203", lane.strength() != null ? lane.words() : hedge != null ? hedge.words() : cue);
        }
    }

    private void frame(Reading reading, int sentence, Tree tree, Figure figure, Event event, Claim claim, Reasons because) {
        Frame frame = FrameReader.read(reading, sentence, figure, event, claim.getCountedClass());
        claim.setActor(frame.actor() == null ? ofSpeaker(tree, event, claim.getSource()) : frame.actor());
        claim.setTarget(frame.target());
        claim.setPlace(frame.places());
        if (claim.getActor() != null) {
            because.add("actor", frame.actor() == null ? "speaker-of-itself" : "subject-or-flag", frame.actorWords());
        }
        if (frame.target() != null) {
            because.add("target", "towards", frame.targetWords());
        }
        TimeMention time = EventTimes.of(reading, sentence, tree, figure, event);
        if (time != null) {
            claim.setFrom(time.from() == null ? null : time.from().toString());
            claim.setTo(time.to() == null ? null : time.to().toString());
            because.add("time", time.shape(), time.text());
        }
    }

    /** "The government said that it had sent": the one who acts is the one who speaks. */
    private static String ofSpeaker(Tree tree, Event event, Source source) {
        int subject = event.word() < 0 ? -1 : tree.child(event.word(), "nsubj");
        boolean itself = subject >= 0 && ITSELF.contains(tree.token(subject).lower());
        return itself && source.getEntity() != null ? Gazetteer.stateOf(source.getEntity()).orElse(source.getEntity()) : null;
    }
}
