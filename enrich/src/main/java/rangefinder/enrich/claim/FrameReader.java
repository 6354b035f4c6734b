package rangefinder.enrich.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.entity.Mention;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.EntityType;

/** Who acts, on whom, and where, around an event. */
final class FrameReader {

    /** @param actor ISO code or entity id; null where unknown */
    record Frame(String actor, String actorWords, String target, String targetWords, List<String> places) {}

    private static final Vocabulary WORDS = Vocabulary.beside(FrameReader.class, "frame-words.tsv");
    private static final Set<String> FORCES = WORDS.words("FORCES");
    private static final Set<String> HELPING = WORDS.words("HELPING");
    private static final Set<String> LOST = WORDS.words("LOST");
    private static final Set<String> SUFFERING = WORDS.words("SUFFERING");
    private static final Set<String> RELATIVE = Set.of("WDT", "WP");
    private static final int FAR = 14;
    private static final Set<String> PLACING = WORDS.words("PLACING");
    private static final Set<String> OFFICIAL = WORDS.words("OFFICIAL");

    private FrameReader() {}

    static Frame read(Reading reading, int sentence, Figure figure, Event event, String countedClass) {
        Tree tree = reading.tree(sentence);
        boolean forces = isForces(countedClass) && !ClaimTopics.isHappening(event.action());
        Roles roles = Roles.of(event.action());
        Party flag = forces && roles.flag() != Roles.Flag.NONE ? flag(tree, figure, roles) : null;
        boolean toll = event.rule().equals(TollReader.RULE) || event.word() >= 0 && tree.lemma(event.word()).equals("toll");
        Party loser = event.word() > 0 && tree.isNoun(event.word()) && LOST.contains(tree.token(event.word()).lower()) ? state(tree, Math.max(0, event.word() - 2), event.word()) : null;
        Party subject = loser != null ? loser : toll ? null : subject(reading, sentence, tree, event, figure);
        boolean flagged = flag != null && (roles.flag() == Roles.Flag.ACTOR || subject == null);
        Party actor = flagged ? flag : subject;
        Party target = target(reading, sentence, tree, event, figure, roles);
        if (target == null && flagged && subject != null && !subject.id().equals(flag.id())) {
            target = subject;
        }
        return new Frame(id(actor), words(actor), id(target), words(target), Places.of(reading, sentence, tree, figure));
    }

    private record Party(String id, String words) {}

    static boolean isForces(String countedClass) {
        return countedClass != null && FORCES.contains(countedClass);
    }

    /** The nationality in the counted phrase: "10,000 North Korean soldiers", "four ships from the Russian fleet". */
    private static Party flag(Tree tree, Figure figure, Roles roles) {
        int last = Math.max(figure.endToken(), figure.noun() + 1);
        String behind = last < tree.size() ? tree.token(last).lower() : "";
        boolean from = behind.equals("of") || behind.equals("from") && !roles.target().contains(behind);
        return state(tree, figure.firstToken(), Math.min(tree.size(), from ? last + 4 : last));
    }

    /** The first state that is named between two words, also by its adjective; null where none is. */
    private static Party state(Tree tree, int first, int end) {
        for (int i = first; i < end; i++) {
            for (int words = 2; words > 0; words--) {
                String name = tree.sentence().words(i, Math.min(tree.size() - 1, i + words - 1));
                Optional<Entry> state = Gazetteer.world().find(name).filter(entry -> entry.id().length() == Entry.STATE_CODE);
                if (state.isPresent()) {
                    return new Party(state.get().id(), name);
                }
            }
        }
        return null;
    }

    /** The subject of the event's verb, or of the verbs it depends on; where the tree has none, the name before the verb. */
    private static Party subject(Reading reading, int sentence, Tree tree, Event event, Figure figure) {
        int at = event.word() >= 0 && tree.isVerb(event.word()) ? event.word() : event.predicate() >= 0 && event.predicate() != figure.noun() ? event.predicate() : suffering(tree, figure);
        for (int steps = 0; steps < 5 && at >= 0; steps++) {
            int subject = tree.child(at, "nsubj");
            int agent = subject >= 0 && !tree.relation(subject).endsWith(":pass") ? -1 : agent(reading, sentence, tree, at);
            subject = agent >= 0 ? agent : subject;
            if (subject >= 0 && RELATIVE.contains(tree.tag(subject)) && tree.is(at, "acl")) {
                return firstState(reading, sentence, tree.head(at), tree.head(at));
            }
            if (subject >= 0 && !(tree.first(subject) <= figure.firstToken() && figure.firstToken() < tree.end(subject))) {
                Party named = firstState(reading, sentence, tree.first(subject), Math.min(figure.firstToken(), endOfSubject(tree, subject)) - 1);
                return named == null ? possessor(tree, tree.first(subject), subject) : named;
            }
            at = tree.is(at, "xcomp", "conj", "advcl", "acl") ? tree.head(at) : -1;
        }
        return null;
    }

    /** "Norway's Northern Corps": a body that no table knows is its state's. */
    private static Party possessor(Tree tree, int first, int subject) {
        for (int i = first + 1; i < subject; i++) {
            if (tree.tag(i).equals("POS")) {
                return state(tree, first, i);
            }
        }
        return null;
    }

    /** The verb of "has suffered 900 casualties": they are its subject's; -1 elsewhere. */
    private static int suffering(Tree tree, Figure figure) {
        int verb = figure.noun() >= figure.firstToken() && figure.noun() < tree.size() ? tree.head(figure.noun()) : -1;
        return verb >= 0 && SUFFERING.contains(tree.lemma(verb)) ? verb : -1;
    }

    private static int endOfSubject(Tree tree, int subject) {
        if (OFFICIAL.contains(tree.lemma(subject))) {
            return tree.end(subject);
        }
        for (int i = subject + 1; i < tree.end(subject); i++) {
            if (PLACING.contains(tree.token(i).lower())) {
                return i;
            }
        }
        return tree.end(subject);
    }

    /** "Sent by Norway", but not "sent by the end of June"; -1 for none. */
    private static int agent(Reading reading, int sentence, Tree tree, int verb) {
        for (int obl : tree.childrenAs(verb, "obl")) {
            int preposition = tree.child(obl, "case");
            boolean by = preposition >= 0 && tree.token(preposition).lower().equals("by") || tree.relation(obl).equals("obl:agent");
            if (by && reading.times(sentence).stream().noneMatch(time -> time.firstToken() <= obl && obl < time.endToken())) {
                return obl;
            }
        }
        return -1;
    }

    /** The state that the action's prepositions put behind the event or the count, or that receives it without one. */
    private static Party target(Reading reading, int sentence, Tree tree, Event event, Figure figure, Roles roles) {
        if (ClaimTopics.isHappening(event.action())) {
            return null;
        }
        Party receiver = roles.receiver() && event.word() >= 0 && tree.isVerb(event.word()) ? firstState(reading, sentence, event.word() + 1, Math.min(figure.firstToken() - 1, event.word() + 3)) : null;
        if (receiver != null && !tree.tag(event.word() + 1).equals("IN")) {
            return receiver;
        }
        int from = Math.max(figure.endToken(), event.word());
        for (int i = Math.min(figure.endToken(), Math.max(0, event.word())); i < Math.min(tree.size(), from + FAR); i++) {
            Party state = isTowards(tree, i, roles) ? firstState(reading, sentence, i + 1, i + 4) : null;
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    private static boolean isTowards(Tree tree, int i, Roles roles) {
        String word = tree.token(i).lower();
        boolean infinitive = i + 1 < tree.size() && tree.tag(i + 1).equals("VB");
        return HELPING.contains(tree.lemma(i)) || roles.target().contains(word) && !infinitive;
    }

    /** The first name in a stretch of tokens that has an id; a state for its organs and places. */
    private static Party firstState(Reading reading, int sentence, int first, int last) {
        for (Mention mention : reading.names().in(sentence)) {
            String id = mention.id() == null && mention.type() == EntityType.LOCATION ? Places.stateOfPart(mention.name()) : mention.id();
            if (id != null && !reading.names().isInsideOfName(sentence, mention) && mention.first() >= first && mention.first() <= last && mention.type() != EntityType.PERSON) {
                return new Party(Gazetteer.stateOf(id).orElse(id), mention.text());
            }
        }
        return null;
    }

    private static String id(Party party) {
        return party == null ? null : party.id();
    }

    private static String words(Party party) {
        return party == null ? null : party.words();
    }
}
