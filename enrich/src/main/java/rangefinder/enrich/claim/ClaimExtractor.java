package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import rangefinder.enrich.attribution.Attributor;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Token;
import rangefinder.schema.Claim;

/**
 * The front of this package: turns the figures of an article that has been read into claims, first each by its own sentence, then all by what
 * the article says of them as a whole. Every part says which rule read it.
 */
final class ClaimExtractor {

    /** An article that claims more is a table or a hoax; the rest is left out. */
    private static final int MAX_CLAIMS = 500;
    /** Tokens from those counted to their harm: "who were killed". */
    private static final int WHO_WERE = 3;

    private final Actions actions = new Actions();
    private final StatementReader statements = new StatementReader(actions);
    private final ClaimReader reader;
    private final OpenCounts openCounts;

    ClaimExtractor(Attributor attributor) {
        reader = new ClaimReader(attributor);
        openCounts = new OpenCounts(attributor, actions);
    }

    List<Claim> claims(Reading reading) {
        List<Claim> claims = stated(reading);
        ReportedHappenings.settle(reading.analysis(), claims);
        FrameMemory.complete(claims);
        FrameMemory.completeGatherings(claims);
        FrameMemory.completeHappenings(claims, claim -> reading.names().isAbroad(reading.sentenceAt(claim.getIn() != null, claim.getStart())));
        FoundBodies.partOfToll(claims);
        openCounts.open(reading, claims);
        Repetitions.link(claims);
        Story story = Story.of(reading, claims);
        claims.forEach(claim -> claim.setTopics(ClaimTopics.of(claim, story)));
        if (story.protagonist() != null) {
            Protagonist.speak(claims, story.protagonist());
        }
        Repetitions.shareTopics(claims);
        return claims;
    }

    /** What each sentence claims by itself, in the order of the text. */
    private List<Claim> stated(Reading reading) {
        List<Claim> claims = new ArrayList<>();
        Event last = null;
        for (int sentence : reading.sentencesWithFigures()) {
            Statement statement = null;
            for (Figure figure : candidates(reading, sentence)) {
                if (claims.size() < MAX_CLAIMS) {
                    statement = statements.read(reading, sentence, figure, statement, last, claims);
                    if (isClaim(reading, sentence, statement)) {
                        claims.add(reader.read(reading, sentence, statement));
                    }
                }
            }
            last = statement == null || reading.analysis().inTitle(sentence) ? last : statement.event();
        }
        return claims;
    }

    /** The figures that may be claims, of a sentence that is worth parsing. */
    private List<Figure> candidates(Reading reading, int sentence) {
        List<Token> tagged = reading.analysis().tagged(sentence);
        return !mayClaim(reading, sentence) ? List.of() : reading.figures(sentence).stream().filter(figure -> figure.kind() != Figure.Kind.MULTIPLE)
            .filter(figure -> figure.claimable() || figure.definite() || isOneOf(figure) || isKin(tagged, figure)).toList();
    }

    /** "A man" and what else is no claim by itself becomes one only by harm. */
    private boolean mayClaim(Reading reading, int sentence) {
        List<Token> tagged = reading.analysis().tagged(sentence);
        return reading.analysis().inTitle(sentence) || actions.mayTellOfHarm(tagged)
            || reading.figures(sentence).stream().anyMatch(figure -> figure.claimable() && figure.kind() != Figure.Kind.PERSON || isKin(tagged, figure));
    }

    private static boolean isClaim(Reading reading, int sentence, Statement statement) {
        Figure figure = statement.figure();
        Event event = statement.event();
        boolean onlyByHarm = figure.kind() == Figure.Kind.PERSON || isOneOf(figure) || figure.definite();
        if (onlyByHarm && !event.isHarm()) {
            return false;
        }
        if (figure.definite() && !isKin(reading.tree(sentence).sentence().tokens(), figure) && !isHarmedInPhrase(figure, event)) {
            return false;
        }
        return !isSpeaker(reading, sentence, figure, event);
    }

    /** "Two officials said", "plans to cut 300 jobs, two people said": they are counted, but nothing is claimed of them; "the 900 figure is the sum of what it documented" is claimed. */
    private static boolean isSpeaker(Reading reading, int sentence, Figure figure, Event event) {
        if (TallyMemory.isFigure(reading.tree(sentence), figure)) {
            return false;
        }
        boolean dead = "KILL".equals(event.action()) && figure.noun() >= figure.firstToken() && reading.citations().isSpeakerBehindCue(sentence, figure.start());
        boolean mayOnlySpeak = event.action() == null && figure.kind() == Figure.Kind.COUNT || figure.kind() == Figure.Kind.PERSON && figure.low() == 1;
        boolean ahead = event.word() >= 0 && event.word() < figure.firstToken() && figure.noun() >= figure.firstToken() && !event.isHarm() && figure.kind() == Figure.Kind.COUNT;
        return dead || (mayOnlySpeak || ahead) && reading.citations().isSpeaker(sentence, figure.start());
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
}
