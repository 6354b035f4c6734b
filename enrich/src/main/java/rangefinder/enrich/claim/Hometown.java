package rangefinder.enrich.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;

/**
 * The town that a report is from, for what it does not place itself: that of the local force it cites ("Gary police said"), else of its dateline
 * ("GARY, Ind. (AP) -"). A seat of government dates what happened all over the state, so a dateline from there places nothing.
 *
 * @param name   of the town
 * @param region id of the region or state that the tables or the dateline put it in; null where they do not
 * @param byForce whether a force of the town is cited
 */
record Hometown(String name, String region, boolean byForce) {

    private static final Set<String> FORCES = Vocabulary.beside(Hometown.class, "venue-words.tsv").words("FORCES");
    private static final Pattern DASH = Pattern.compile("--|[-\u2013\u2014|]");
    /** Sentences in which a local report has cited the force whose town it is about: more than the head, which tells before it cites. */
    private static final int CITING = 10;
    /** Tokens of the longest name of a town. */
    private static final int LONGEST = 4;

    /** Null where the article tells none. */
    static Hometown of(Reading reading) {
        return ofForce(reading).or(() -> ofDateline(reading)).orElse(null);
    }

    /** Whether it lies in the region of that name, as far as is known; a report from a county, or with a force of its town, is from a town in it. */
    boolean isIn(String place) {
        return Places.isCounty(place) || region != null && Gazetteer.world().find(place).filter(entry -> entry.role() == Entry.Role.REGION && entry.id().equals(region)).isPresent();
    }

    private static Optional<Hometown> ofForce(Reading reading) {
        for (int sentence = 0; sentence < Math.min(CITING, reading.analysis().size()); sentence++) {
            List<Token> tokens = reading.analysis().tokens(sentence);
            for (int i = 1; i < tokens.size(); i++) {
                Optional<Hometown> town = FORCES.contains(tokens.get(i).lower()) ? townBefore(tokens, i) : Optional.empty();
                if (town.isPresent()) {
                    return town;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Hometown> townBefore(List<Token> tokens, int end) {
        for (int first = Math.max(0, end - LONGEST); first < end; first++) {
            String words = tokens.subList(first, end).stream().map(Token::text).collect(Collectors.joining(" "));
            Optional<Hometown> town = known(words, true);
            if (town.isPresent()) {
                return town;
            }
        }
        return Optional.empty();
    }

    private static Optional<Hometown> known(String words, boolean byForce) {
        return Gazetteer.world().find(words).filter(entry -> entry.role() == Entry.Role.CITY || entry.role() == Entry.Role.CAPITAL)
            .map(entry -> new Hometown(entry.name(), entry.id().contains("/") ? entry.id().substring(0, entry.id().indexOf('/')) : null, byForce));
    }

    private static Optional<Hometown> ofDateline(Reading reading) {
        for (int sentence = 0; sentence < Math.min(CITING, reading.analysis().size()); sentence++) {
            List<Token> tokens = reading.analysis().tokens(sentence);
            boolean dateline = !reading.analysis().inTitle(sentence) && tokens.size() > 1 && DASH.matcher(tokens.get(tokens.size() - 1).text()).matches() && isCapitals(tokens.get(0).text());
            if (dateline) {
                return datelined(tokens);
            }
        }
        return Optional.empty();
    }

    private static Optional<Hometown> datelined(List<Token> tokens) {
        int end = 0;
        StringBuilder name = new StringBuilder();
        while (isCapitals(tokens.get(end).text())) {
            name.append(end == 0 ? "" : " ").append(capitalised(tokens.get(end).text()));
            end++;
        }
        String region = tokens.get(end).text().equals(",") ? region(tokens.get(end + 1).text()) : null;
        Optional<Entry> known = Gazetteer.world().find(name.toString());
        if (known.filter(entry -> entry.role() != Entry.Role.CITY).isPresent()) {
            return Optional.empty();
        }
        Optional<Hometown> town = known(name.toString(), false).filter(found -> region == null || region.equals(found.region()));
        return town.or(() -> region == null ? Optional.empty() : Optional.of(new Hometown(name.toString(), region, false)));
    }

    private static String region(String words) {
        return StateAbbreviations.of(words).map(StateAbbreviations.Region::id)
            .or(() -> Gazetteer.world().find(words).filter(entry -> entry.role() == Entry.Role.REGION || entry.role() == Entry.Role.STATE).map(Entry::id)).orElse(null);
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '-' || c == '\'') && Character.isUpperCase(word.charAt(0));
    }

    private static String capitalised(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
