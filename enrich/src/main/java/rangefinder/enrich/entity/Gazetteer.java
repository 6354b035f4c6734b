package rangefinder.enrich.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rangefinder.enrich.text.Analyzer;
import rangefinder.enrich.text.Token;
import rangefinder.schema.EntityType;
import rangefinder.schema.SourceKind;
import rangefinder.table.Table;

/**
 * Names with stable ids: states, their adjectives, peoples and seats of government, regions, cities, organisations. Tables beside this
 * class say where their rows come from. Where tables share a name, the earlier of that list wins. Immutable, loaded once a JVM.
 */
public final class Gazetteer {

    private static final Gazetteer WORLD = new Gazetteer();

    /** Longest name in the tables, in tokens. */
    private static final int LONGEST = 10;
    /** Room for several times the tokens that names start with. */
    private static final int START_BITS = 18;

    /** Keyed by the tokens of the name with one space between, accents folded. */
    private final Map<String, Entry> names = new HashMap<>(1 << 17);
    /** Most tokens of any name that starts with this one. */
    private final Map<String, Integer> starts = new HashMap<>(1 << 16);
    /** A bit for what hashes like such a token: most words of a text begin no name, which is told here without a look into the large map. */
    private final BitSet startBits = new BitSet(1 << START_BITS);
    /** Places of one name in several states, as far as the tables know them. */
    private final Map<String, List<Entry>> homonyms = new HashMap<>();
    private final Map<String, Entry> states = new HashMap<>();
    private final Map<String, List<String>> organs = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();

    private Gazetteer() {
        rows("countries.tsv").forEach(this::addState);
        rows("organisations.tsv").forEach(this::addOrganisation);
        rows("regions.tsv.gz").forEach(row -> addPlace(row, Entry.Role.REGION));
        rows("cities.tsv.gz").forEach(row -> addPlace(row, Entry.Role.CITY));
        homonyms.forEach(this::preferAgreed);
        for (List<String> row : rows("organs.tsv")) {
            split(row.get(0)).forEach(words -> organs.put(words, row));
        }
    }

    public static Gazetteer world() {
        return WORLD;
    }

    private static List<List<String>> rows(String table) {
        return Table.read(Gazetteer.class, table);
    }

    /** A name found in a sentence. */
    record Hit(Entry entry, int first, int last) {
    }

    /** The longest name that starts at a token, if any. */
    Optional<Hit> at(List<Token> tokens, int first) {
        String start = fold(tokens.get(first).text());
        Integer longest = startBits.get(startBit(start)) ? starts.get(start) : null;
        if (longest == null) {
            return Optional.empty();
        }
        StringBuilder key = new StringBuilder();
        Hit best = null;
        for (int last = first; last < Math.min(tokens.size(), first + longest); last++) {
            key.append(last > first ? " " : "").append(fold(tokens.get(last).text()));
            Entry entry = names.get(key.toString());
            best = entry != null ? new Hit(entry, first, last) : best;
        }
        return Optional.ofNullable(best);
    }

    /** What the tables know of a whole name. */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(names.get(key(name)));
    }

    /** The state with an ISO 3166-1 alpha-2 code. */
    public Optional<Entry> state(String code) {
        return Optional.ofNullable(states.get(code));
    }

    /**
     * The organ of a state that some words name, like "health ministry" or "ministry of defence".
     *
     * @param words lower case, without article
     */
    Optional<Entry> organ(String state, String words) {
        List<String> row = organs.get(words);
        return row == null || !states.containsKey(state) ? Optional.empty()
                : Optional.of(new Entry(state + "/" + row.get(1), EntityType.ORGANISATION, Entry.Role.ORGANISATION, adjectives.get(state) + " " + row.get(1), SourceKind.valueOf(row.get(2))));
    }

    /** The organ's part of the id for words that name it without its state. */
    Optional<String> organ(String words) {
        return Optional.ofNullable(organs.get(words)).map(row -> row.get(1));
    }

    /** The state an id belongs to, ISO 3166-1 alpha-2; empty for bodies of several states, companies and the like. */
    public static Optional<String> stateOf(String id) {
        boolean coded = id.length() >= 2 && (id.length() == 2 || id.charAt(2) == '/' || id.charAt(2) == '-')
                && Character.isUpperCase(id.charAt(0)) && Character.isUpperCase(id.charAt(1));
        return coded && WORLD.states.containsKey(id.substring(0, 2)) ? Optional.of(id.substring(0, 2)) : Optional.empty();
    }

    private void addState(List<String> row) {
        Entry state = new Entry(row.get(0), EntityType.LOCATION, Entry.Role.STATE, row.get(1), SourceKind.government);
        states.put(state.id(), state);
        adjectives.put(state.id(), row.get(3).isEmpty() ? row.get(1) : split(row.get(3)).get(0));
        put(row.get(1), state);
        split(row.get(2)).forEach(alias -> put(alias, state));
        split(row.get(3)).forEach(adjective -> put(adjective, as(state, Entry.Role.ADJECTIVE)));
        split(row.get(3)).forEach(adjective -> put(adjective + "s", as(state, Entry.Role.PEOPLE)));
        split(row.get(4)).forEach(people -> put(people, as(state, Entry.Role.PEOPLE)));
        split(row.get(5)).stream().findFirst().map(seat -> new Entry(state.id() + "/" + seat, EntityType.LOCATION, Entry.Role.CAPITAL, seat, SourceKind.government)).ifPresent(seat -> {
            split(row.get(5)).forEach(capital -> put(capital, seat));
            split(row.get(3)).forEach(adjective -> put(adjective + " capital", seat));
            put(row.get(1) + "'s capital", seat);
        });
    }

    private static Entry as(Entry state, Entry.Role role) {
        return new Entry(state.id(), state.type(), role, state.name(), state.kind());
    }

    private void addOrganisation(List<String> row) {
        Entry organisation = new Entry(row.get(0), EntityType.ORGANISATION, Entry.Role.ORGANISATION, row.get(2), SourceKind.valueOf(row.get(1)));
        put(row.get(2), organisation);
        split(row.get(3)).forEach(alias -> put(alias, organisation));
    }

    private void addPlace(List<String> row, Entry.Role role) {
        Entry place = new Entry(row.get(2), EntityType.LOCATION, role, row.get(1), null);
        put(row.get(0), place);
        Entry known = names.get(key(row.get(0)));
        if (known != place && known.type() == EntityType.LOCATION && !inOneState(known, place)) {
            homonyms.computeIfAbsent(key(row.get(0)), name -> new ArrayList<>(List.of(known))).add(place);
        }
    }

    /** Of several regions the one in whose state the city of that name lies: a region that is called as its chief town. */
    private void preferAgreed(String name, List<Entry> places) {
        Entry last = places.get(places.size() - 1);
        boolean disputed = names.get(name).role() == Entry.Role.REGION && last.role() == Entry.Role.CITY;
        places.stream().filter(region -> disputed && region.role() == Entry.Role.REGION && inOneState(region, last)).findFirst().ifPresent(region -> names.put(name, region));
    }

    private static boolean inOneState(Entry one, Entry other) {
        return one.id().regionMatches(0, other.id(), 0, Entry.STATE_CODE);
    }

    /** Places of one name in several states; empty where the tables know one at most. */
    List<Entry> homonyms(String name) {
        return homonyms.getOrDefault(key(name), List.of());
    }

    private void put(String name, Entry entry) {
        String key = key(name);
        if (!key.isEmpty() && names.putIfAbsent(key, entry) == null) {
            String first = key.contains(" ") ? key.substring(0, key.indexOf(' ')) : key;
            int tokens = (int) key.chars().filter(c -> c == ' ').count() + 1;
            starts.merge(first, Math.min(tokens, LONGEST), Math::max);
            startBits.set(startBit(first));
        }
    }

    private static int startBit(String token) {
        return token.hashCode() * 0x9E3779B9 >>> 32 - START_BITS;
    }

    private static List<String> split(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split("\\|"));
    }

    private static String key(String name) {
        boolean plain = name.chars().allMatch(c -> c < 0x80 && (Character.isLetter(c) || c == ' '));
        return plain ? name : join(Analyzer.english().tokens(name));
    }

    private static String join(List<Token> tokens) {
        List<String> words = new ArrayList<>();
        tokens.forEach(token -> words.add(fold(token.text())));
        return String.join(" ", words);
    }

    /** Without accents: "Bogotá" is found as "Bogota" and the other way round. */
    static String fold(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            }
        }
        return word;
    }
}
