package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.entity.Mention;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.enrich.time.TimeMention;
import rangefinder.schema.EntityType;

/** Where something happened: the places that a sentence puts it at, the smallest first, by the names that other articles would give them. */
final class Places {

    private static final Vocabulary WORDS = Vocabulary.beside(Places.class, "placing-words.tsv");
    private static final Set<String> STRUCK = WORDS.words("STRUCK");
    private static final Pattern KIND_BEFORE = Pattern.compile("(?:the )?(?:\\S+ ){0,2}(?:city|town|village|province|district|region|island|state|county|municipality|suburb|port) of (\\p{Lu}.*)");
    private static final Pattern COUNTY = Pattern.compile("\\p{Lu}.* (?:County|Parish|Province|District|Governorate|Oblast|Prefecture|Region)");
    private static final Pattern KIND_BEHIND = Pattern.compile("(\\p{Lu}.*) (?:province|district|region|county|municipality)");
    /** "the Marua region": a place by its kind, though its last word has no capital. */
    private static final Pattern PROVINCE = Pattern.compile("(?:[Tt]he )?\\p{Lu}[^\\s'\u2019]*(?: \\p{Lu}[^\\s'\u2019]*)* (?:province|district|region|county|municipality)");
    private static final Pattern PROPER = Pattern.compile("(?<![\\w'’-])\\p{Lu}[^\\s]*(?:.*\\s\\p{Lu}[^\\s]*)?");
    private static final Pattern PART = Pattern.compile("(?:central|downtown|northern|southern|eastern|western|north|south|east|west|northeastern|northwestern|southeastern|southwestern|south-eastern|"
        + "south-western|north-eastern|north-western|inner|coastal|rural|mainland)[ -](?:and \\S+ )?(\\p{Lu}.*)");
    private static final int FAR = 14;
    private static final Set<String> SIDES = WORDS.words("SIDES");
    private static final int MAX_PLACES = 4;
    /** Tokens of "near the coastal town of". */
    private static final int NEAR = 5;
    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "of");
    private static final Set<String> BESIDE = Set.of("near", "outside", "off");

    private record Place(String name, int size, int distance, Mention mention) {}

    private Places() {}

    static List<String> of(Reading reading, int sentence, Tree tree, Figure figure) {
        List<Place> found = new ArrayList<>();
        for (Mention mention : reading.names().in(sentence)) {
            String name = name(mention, reading.times(sentence));
            boolean inside = mention.id() != null && reading.names().in(sentence).stream().anyMatch(other -> other.named() && other.first() < mention.first() && mention.last() < other.last() && !other.text().contains(" of ") && !other.text().contains(","));
            if (name != null && !inside && !reading.citations().isOfDistantSpeaker(sentence, mention.start()) && Whereabouts.isWhere(reading, sentence, tree, mention) && !Whereabouts.isOrigin(tree, figure, mention) && !Whereabouts.isOfPart(tree, figure, mention)) {
                found.add(new Place(name, size(name), distance(mention, figure), mention));
            }
        }
        if (found.stream().anyMatch(place -> place.size() <= REGION && !isBeyond(tree, place.mention()))) {
            found.removeIf(place -> isBeyond(tree, place.mention()));
        }
        boolean own = found.stream().anyMatch(place -> Whereabouts.isBeside(reading, sentence, figure, place.mention()));
        if (own || Whereabouts.isSomewhere(reading, sentence, tree, figure)) {
            found.removeIf(place -> Whereabouts.isBesideAnother(reading, sentence, figure, place.mention()));
        }
        if (found.stream().noneMatch(place -> place.size() <= REGION)) {
            struck(tree, reading.times(sentence)).ifPresent(name -> found.add(new Place(name, TOWN, FAR, null)));
        }
        found.sort(Comparator.comparingInt(Place::size).thenComparingInt(Place::distance));
        return found.stream().map(Place::name).distinct().limit(MAX_PLACES).toList();
    }

    /** "A blast ripped through a market in Lima. Police said nine were dead": where the first sentence of the head that places a happening puts it; null for none. */
    static String ofHappening(Reading reading) {
        for (int sentence = 0; sentence < ArticleHead.sentences(reading.analysis()); sentence++) {
            List<Token> tokens = reading.analysis().tagged(sentence);
            String smallest = null;
            for (Mention mention : reading.names().in(sentence)) {
                boolean told = mention.type() == EntityType.LOCATION && HappeningDays.isToldBefore(tokens, mention.first()) && Whereabouts.isWhere(reading, sentence, reading.tree(sentence), mention);
                String name = told ? name(mention, reading.times(sentence)) : null;
                String settlement = name == null ? null : Settlements.of(name);
                smallest = settlement != null && (smallest == null || size(settlement) < size(smallest)) ? settlement : smallest;
            }
            if (smallest != null) {
                return smallest;
            }
        }
        return null;
    }

    /** "North of Lima": not in it. */
    private static boolean isBeyond(Tree tree, Mention mention) {
        int of = mention.first() - 1;
        return of > 0 && tree.token(of).lower().equals("of") && SIDES.contains(tree.token(of - 1).lower());
    }

    /**
     * "A bus fell into a ravine in northern Peru, near the town of Chota": the first town of the head that something is near to, or off; null for none, or one
     * outside the wider place, where that is given.
     */
    static String townNear(Reading reading, String wider) {
        for (int sentence = 0; sentence < ArticleHead.sentences(reading.analysis()); sentence++) {
            List<Token> tokens = reading.analysis().tagged(sentence);
            for (Mention mention : reading.names().in(sentence)) {
                String name = mention.type() == EntityType.LOCATION && isNear(tokens, mention) ? name(mention, List.of()) : null;
                if (name != null && size(name) == TOWN && (wider == null || Gazetteer.world().find(name).isEmpty() || isWithin(name, wider))) {
                    return name;
                }
            }
        }
        return null;
    }

    /** "In Salem", where the article places what it tells in Oregon: the first town of the head that the tables know to lie in the region; null for none. */
    static String townIn(Reading reading, String region) {
        String code = Gazetteer.world().find(region).filter(entry -> entry.role() == Entry.Role.REGION).map(entry -> entry.id() + "/").orElse(null);
        for (int sentence = 0; code != null && sentence < ArticleHead.sentences(reading.analysis()); sentence++) {
            List<Token> tokens = reading.analysis().tokens(sentence);
            for (Mention mention : reading.names().in(sentence)) {
                boolean at = mention.named() && mention.first() > 0 && AT.contains(tokens.get(mention.first() - 1).lower());
                Optional<Entry> town = at ? Gazetteer.world().find(mention.name()).filter(entry -> entry.id().startsWith(code)) : Optional.empty();
                if (town.isPresent()) {
                    return town.get().name();
                }
            }
        }
        return null;
    }

    /** "Near Chota", "outside the town of Chota", "off the Libyan town of Zuwara". */
    private static boolean isNear(List<Token> tokens, Mention mention) {
        int before = mention.first() - 1;
        while (before > 0 && mention.first() - before < NEAR && (tokens.get(before).lower().equals("of") || tokens.get(before).tag().equals("DT") || tokens.get(before).tag().equals("NN") || tokens.get(before).tag().equals("JJ"))) {
            before--;
        }
        return before >= 0 && BESIDE.contains(tokens.get(before).lower());
    }

    /** Sizes of places: a town or anything smaller; then a region, a part of a state, a state. */
    static final int TOWN = 0;
    static final int REGION = 1;
    private static final int PART_OF_STATE = 2;
    private static final int STATE = 3;


    static int size(String name) {
        Optional<Entry> known = Gazetteer.world().find(name);
        Matcher part = PART.matcher(name);
        return known.isPresent() ? switch (known.get().role()) {
            case STATE, ADJECTIVE, PEOPLE -> STATE;
            case REGION -> REGION;
            default -> TOWN;
        } : part.matches() && size(part.group(1)) > TOWN ? PART_OF_STATE : COUNTY.matcher(name).matches() ? REGION : TOWN;
    }

    /** "Westchester County", of which the tables know none: larger than its towns. */
    static boolean isCounty(String name) {
        return COUNTY.matcher(name).matches() && Gazetteer.world().find(name).isEmpty();
    }

    /** Whether no table knows the place: a headline then names a larger one that more readers know. */
    static boolean isUnknown(String place) {
        return place != null && Gazetteer.world().find(place).isEmpty() && !PART.matcher(place).matches() && !isCounty(place);
    }

    /** Name of the state that a place is or lies in; null where the tables do not know. */
    static String state(String place) {
        Matcher part = PART.matcher(place);
        Optional<Entry> known = Gazetteer.world().find(part.matches() && Gazetteer.world().find(place).isEmpty() ? part.group(1) : place);
        return known.map(Entry::id).flatMap(Gazetteer::stateOf).flatMap(Gazetteer.world()::state).map(Entry::name).orElse(null);
    }

    /** ISO code of the state in "northern Syria"; null for other words. */
    static String stateOfPart(String name) {
        Matcher part = PART.matcher(name);
        return part.matches() ? Gazetteer.world().find(part.group(1)).map(Entry::id).flatMap(Gazetteer::stateOf).orElse(null) : null;
    }

    /** Whether the tables know that one place lies in the other. */
    static boolean isWithin(String smaller, String larger) {
        Optional<Entry> inner = Gazetteer.world().find(smaller);
        Matcher part = PART.matcher(larger);
        Optional<Entry> outer = Gazetteer.world().find(part.matches() ? part.group(1) : larger);
        return inner.isPresent() && outer.isPresent() && size(smaller) < size(larger) && Gazetteer.stateOf(inner.get().id()).equals(Gazetteer.stateOf(outer.get().id()));
    }

    /** A place's name without what it is and which side of it; null where the mention names no place. */
    private static String name(Mention mention, List<TimeMention> times) {
        if (mention.id() == null && times.stream().anyMatch(time -> mention.first() < time.firstToken() && time.firstToken() <= mention.last())) {
            int end = times.stream().filter(time -> mention.first() < time.firstToken()).mapToInt(TimeMention::start).min().orElseThrow();
            return mention.named() ? known(mention.text().substring(0, end - mention.start()).strip()) : null;
        }
        if (mention.type() == EntityType.LOCATION) {
            Matcher kind = KIND_BEFORE.matcher(mention.text());
            if (kind.matches()) {
                return known(kind.group(1));
            }
            return mention.named() || PROVINCE.matcher(mention.text()).matches() ? mention.id() == null ? known(mention.name()) : mention.name() : null;
        }
        return isTown(mention) ? mention.name() : null;
    }

    /** The name between what describes it: "suburban Reno", "shooting outside Hotel Lux"; null where nothing has a capital. */
    private static String known(String name) {
        Matcher kind = KIND_BEHIND.matcher(name);
        String bare = kind.matches() ? kind.group(1) : name;
        if (size(bare) == PART_OF_STATE) {
            return bare;
        }
        Matcher proper = PROPER.matcher(bare);
        return proper.find() ? Gazetteer.world().find(proper.group()).map(Entry::name).orElse(proper.group()) : null;
    }

    /** "in Lisbon", taken for the town's council. */
    private static boolean isTown(Mention mention) {
        Optional<Entry> entry = mention.type() == EntityType.ORGANISATION && mention.id() != null ? Gazetteer.world().find(mention.name()) : Optional.empty();
        return entry.filter(known -> known.id().equals(mention.id()) && (known.role() == Entry.Role.CITY || known.role() == Entry.Role.CAPITAL || known.role() == Entry.Role.REGION)).isPresent();
    }

    private static int distance(Mention mention, Figure figure) {
        return mention.first() >= figure.endToken() ? mention.first() - figure.endToken() : figure.firstToken() - mention.last() + FAR;
    }

    /** "An earthquake hit Van, eastern Turkey": a name that no table knows, beside a larger place that one does. */
    private static Optional<String> struck(Tree tree, List<TimeMention> times) {
        for (int i = 1; i + 1 < tree.size(); i++) {
            boolean name = tree.token(i + 1).text().equals(",") && isBehindName(times, tree, i + 1);
            if (name && STRUCK.contains(tree.token(i - 1).lower()) && Gazetteer.world().find(tree.token(i).text()).filter(known -> known.role() == Entry.Role.ORGANISATION).isEmpty()) {
                return Optional.of(tree.token(i).text());
            }
        }
        return Optional.empty();
    }

    /** Whether a comma stands behind a name that is no date. */
    static boolean isBehindName(List<TimeMention> times, Tree tree, int comma) {
        boolean name = comma > 0 && tree.tag(comma - 1).startsWith("NNP");
        return name && times.stream().noneMatch(time -> time.firstToken() < comma && comma <= time.endToken());
    }
}
