package rangefinder.enrich.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Vocabulary;

/**
 * The place at which reports of one happening meet: the town or village that all of them name, and not the street, the building or the side of
 * the town that one of them names, too. Words of such names: the table {@code venue-words.tsv}.
 */
final class Settlements {

    private static final Vocabulary WORDS = Vocabulary.beside(Settlements.class, "venue-words.tsv");
    private static final Set<String> STREETS = WORDS.words("STREETS");
    private static final Set<String> VENUES = WORDS.words("VENUES");
    private static final Set<String> SIDES = WORDS.words("SIDES");
    private static final Set<String> PARTS = WORDS.words("PARTS");

    private Settlements() {}

    /** "North Reno" is Reno, "Lima airport" is Lima; null where a name tells no more than a street or a building. */
    static String of(String place) {
        if (known(place).isPresent() || Places.size(place) > Places.TOWN) {
            return known(place).map(Entry::name).orElse(place);
        }
        Optional<StateAbbreviations.Region> state = StateAbbreviations.of(place);
        if (state.isPresent()) {
            return state.get().name();
        }
        String[] words = place.split("[\\s-]+");
        int from = behindSides(words);
        int end = beforeSides(words);
        if (from >= end || STREETS.contains(plain(words[end - 1])) || PARTS.contains(plain(words[end - 1]))) {
            return null;
        }
        Optional<Entry> town = known(join(words, from, end)).or(() -> before(words, end));
        return town.isPresent() ? town.get().name() : VENUES.contains(plain(words[end - 1])) ? null : place;
    }

    /** The known town before what is no name: "Kabul University", "Oakland Shooting". */
    private static Optional<Entry> before(String[] words, int end) {
        for (int last = end - 1; last > 0 && Dictionary.english().isNoun(plain(words[last])); last--) {
            Optional<Entry> town = known(join(words, 0, last));
            if (town.isPresent()) {
                return town;
            }
        }
        return Optional.empty();
    }

    private static Optional<Entry> known(String name) {
        return Gazetteer.world().find(name).filter(entry -> entry.role() != Entry.Role.ORGANISATION);
    }

    /** "North Reno". */
    private static int behindSides(String[] words) {
        int from = 0;
        while (from < words.length && SIDES.contains(plain(words[from]))) {
            from++;
        }
        return from;
    }

    /** "Plymouth Avenue North", "Plymouth Avenue N." */
    private static int beforeSides(String[] words) {
        int end = words.length;
        while (end > 1 && (SIDES.contains(plain(words[end - 1])) || plain(words[end - 1]).matches("[nsew]{1,2}"))) {
            end--;
        }
        return end;
    }

    private static String join(String[] words, int from, int end) {
        return String.join(" ", Arrays.asList(words).subList(from, end));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[.,]$", "");
    }
}
