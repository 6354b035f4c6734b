package rangefinder.enrich.entity;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Token;
import rangefinder.schema.EntityType;

/** Which of the places of one name an article means: Guadalajara in Spain or that in Mexico. */
final class Homonyms {

    private Homonyms() {}

    /** Gives places the id of the state that the article puts them in, by "Guadalajara, Mexico", else by the states that it names most. */
    static List<Mention> settle(List<Mention> mentions, Analysis analysis) {
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            if (isPlace(mentions.get(i)) && isIn(analysis, mentions.get(i), mentions.get(i + 1))) {
                put(mentions.get(i), mentions.get(i + 1), ids);
            }
        }
        for (Mention place : mentions) {
            if (isPlace(place) && !ids.containsKey(place.name())) {
                likeliest(place, mentions).ifPresent(entry -> ids.put(place.name(), entry.id()));
            }
        }
        return ids.isEmpty() ? mentions : mentions.stream().map(mention -> mention.type() == EntityType.LOCATION && ids.containsKey(mention.name()) ? mention.at(ids.get(mention.name())) : mention).toList();
    }

    /** "Atlanta, Georgia": the place lies in what the wider name may mean, too; else it is another place than the tables know. */
    private static void put(Mention place, Mention wider, Map<String, String> ids) {
        if (lies(place.id(), wider.id())) {
            return;
        }
        Gazetteer.world().homonyms(wider.name()).stream().map(Entry::id).filter(id -> lies(place.id(), id)).findFirst()
            .ifPresentOrElse(id -> ids.putIfAbsent(wider.name(), id), () -> ids.putIfAbsent(place.name(), home(wider.id()) + "/" + place.name()));
    }

    /** The part of an id before a town's name: the state, or one of the United States. */
    private static String home(String wider) {
        return wider.startsWith("US-") ? wider : wider.substring(0, Entry.STATE_CODE);
    }

    private static boolean isPlace(Mention mention) {
        return mention.type() == EntityType.LOCATION && mention.id() != null && mention.id().length() > Entry.STATE_CODE;
    }

    /** "Guadalajara, Mexico" and "Portland, Maine", but not "Guadalajara, Mexico and Peru". */
    private static boolean isIn(Analysis analysis, Mention place, Mention wider) {
        boolean larger = wider.type() == EntityType.LOCATION && wider.id() != null && !wider.id().contains("/") && wider.named();
        if (!larger || wider.sentence() != place.sentence() || wider.first() != place.last() + 2) {
            return false;
        }
        List<Token> tokens = analysis.tagged(place.sentence());
        boolean list = wider.last() + 1 < tokens.size() && tokens.get(wider.last() + 1).tag().equals("CC");
        return tokens.get(place.last() + 1).text().equals(",") && !list;
    }

    /** Of a state's parts only those of the United States have places of their own. */
    private static boolean lies(String place, String wider) {
        return place.startsWith(home(wider));
    }

    /** Of places with one name that in whose state most of the article's other names are; empty where nothing speaks for one. */
    private static Optional<Entry> likeliest(Mention place, List<Mention> mentions) {
        List<Optional<String>> states = mentions.stream().filter(other -> other.id() != null && !other.name().equals(place.name())).map(other -> Gazetteer.stateOf(other.id())).toList();
        ToIntFunction<String> named = id -> Collections.frequency(states, Gazetteer.stateOf(id));
        return Gazetteer.world().homonyms(place.name()).stream().max(Comparator.comparingInt(entry -> named.applyAsInt(entry.id())))
            .filter(best -> named.applyAsInt(best.id()) > named.applyAsInt(place.id()));
    }
}
