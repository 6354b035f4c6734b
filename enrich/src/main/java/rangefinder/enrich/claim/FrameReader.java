package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.text.Tree;
import rangefinder.schema.Entity;
import rangefinder.schema.EntityType;

/** Who acts, on whom, and where, around an event. */
final class FrameReader {

    /** @param actor ISO code or entity id; null where unknown */
    record Frame(String actor, String actorWords, String target, String targetWords, List<String> places) {}

    private static final Set<String> TOWARDS = Set.of("to", "against", "into", "toward", "towards", "for");
    private static final Set<String> WHERE = Set.of("in", "at", "near", "on", "outside", "inside", "around", "across", "from", "off", "within", "throughout", "to", "into", "of", "for");
    /** Those whose own flag they march under: their nationality is who sends them. */
    private static final Set<String> FORCES = Set.of("troops", "soldiers", "officers", "engineers", "workers", "ships", "aircraft", "forces", "weapons");
    /** Doings in which the counted ones, or what is theirs, are the point: their nationality never is the doer's. */
    private static final Set<String> SUFFERED = Set.of("KILL", "INJURE", "SHOOT", "CASUALTY", "MISS", "DETAIN", "KIDNAP", "DISPLACE", "RESCUE", "INFECT", "EVACUATE");
    private static final int MAX_PLACES = 4;

    private FrameReader() {}

    static Frame read(Reading reading, int sentence, Tree tree, Event event, String countedClass) {
        Entity actor = actor(reading, tree, event, countedClass);
        Entity target = target(reading, tree, event);
        return new Frame(id(actor), words(actor), id(target), words(target), places(reading, sentence, tree, event));
    }

    private static Entity actor(Reading reading, Tree tree, Event event, String countedClass) {
        boolean suffered = event.action() != null && SUFFERED.contains(event.action());
        if (!suffered && countedClass != null && FORCES.contains(countedClass)) {
            Entity own = linked(reading, tree, event.counted(), event.counted());
            if (own != null) {
                return own;
            }
        }
        return subject(reading, tree, event);
    }

    private static Entity subject(Reading reading, Tree tree, Event event) {
        int at = event.word() >= 0 && tree.isVerb(event.word()) ? event.word() : event.predicate();
        for (int steps = 0; steps < 5 && at >= 0; steps++) {
            int agent = agent(tree, at);
            int subject = agent >= 0 ? agent : tree.child(at, "nsubj");
            if (subject >= 0 && !tree.within(event.counted(), subject)) {
                return linked(reading, tree, tree.first(subject), tree.end(subject) - 1);
            }
            at = tree.is(at, "xcomp", "conj", "advcl", "acl") ? tree.head(at) : -1;
        }
        return null;
    }

    private static int agent(Tree tree, int verb) {
        for (int obl : tree.childrenAs(verb, "obl")) {
            int preposition = tree.child(obl, "case");
            if (preposition >= 0 && tree.token(preposition).lower().equals("by") || tree.relation(obl).equals("obl:agent")) {
                return obl;
            }
        }
        return -1;
    }

    private static Entity target(Reading reading, Tree tree, Event event) {
        int at = event.word() >= 0 ? event.word() : event.predicate();
        if (at < 0) {
            return null;
        }
        for (int obl : tree.childrenAs(at, "obl", "iobj", "nmod")) {
            int preposition = tree.child(obl, "case");
            boolean towards = tree.is(obl, "iobj") || preposition >= 0 && TOWARDS.contains(tree.token(preposition).lower());
            Entity entity = towards && !tree.within(event.counted(), obl) ? linked(reading, tree, tree.first(obl), tree.end(obl) - 1) : null;
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    /** The first name with a stable id in a stretch of tokens. */
    private static Entity linked(Reading reading, Tree tree, int first, int last) {
        int from = first == last ? tree.first(first) : first;
        for (Entity entity : reading.names().within(tree.sentence().inTitle(), tree.token(from).start(), tree.token(last).end())) {
            if (entity.getEntity() != null) {
                return entity;
            }
        }
        return null;
    }

    /** A state for its organs; towns and provinces keep their own id. */
    private static String id(Entity entity) {
        if (entity == null) {
            return null;
        }
        String id = entity.getEntity();
        return id.length() > 2 && id.charAt(2) == '/' ? id.substring(0, 2) : id;
    }

    private static String words(Entity entity) {
        return entity == null ? null : entity.getText();
    }

    /** Places of the sentence that a preposition puts the event at, as named; none named: the last one of the sentence before. */
    private static List<String> places(Reading reading, int sentence, Tree tree, Event event) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < tree.size() && places.size() < MAX_PLACES; i++) {
            if (tree.isNoun(i) || tree.tag(i).startsWith("JJ")) {
                addPlace(reading, tree, i, places);
            }
        }
        return places;
    }

    private static void addPlace(Reading reading, Tree tree, int token, List<String> places) {
        for (Entity entity : reading.names().within(tree.sentence().inTitle(), tree.token(token).start(), tree.token(token).start() + 1)) {
            boolean place = entity.getType() == EntityType.LOCATION && isWhere(tree, token);
            if (place && !places.contains(entity.getName())) {
                places.add(entity.getName());
            }
        }
    }

    private static boolean isWhere(Tree tree, int first) {
        for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
            if (WHERE.contains(tree.token(i).lower())) {
                return true;
            }
            if (tree.isVerb(i)) {
                return false;
            }
        }
        return false;
    }
}
