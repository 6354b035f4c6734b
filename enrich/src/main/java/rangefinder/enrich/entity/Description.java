package rangefinder.enrich.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.enrich.text.Dictionary;
import rangefinder.schema.EntityType;
import rangefinder.table.Table;

/**
 * What a pronoun or description can refer to. Descriptions and the words that fitting names hold are in {@code descriptions.tsv}.
 *
 * @param types what it may be
 * @param words words of which the name or mention must hold one; empty where any will do
 * @param named whether only a proper name will do
 * @param reach how many sentences back it can lie
 */
record Description(Set<EntityType> types, Set<String> words, boolean named, int reach) {

    /** Pronouns refer to something close by. */
    private static final int NEAR = 4;
    /** A description can take up what the article introduced long before. */
    private static final int FAR = 40;

    private static final Map<String, Set<String>> NOUNS = Table.read(Description.class, "descriptions.tsv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> Set.of(row.get(1).split("\\|"))));

    /** "a spokesman" speaks for whoever was named last, "a police spokesman" for whoever's name says so. */
    private static final Set<String> SPOKEN_FOR = Set.of("spokesman", "spokeswoman", "spokesperson");

    private static final Description NOTHING = new Description(Set.of(), Set.of(), true, 0);

    /** @param words lower case, with article or possessive */
    static Description of(String words) {
        String[] parts = words.toLowerCase(Locale.ROOT).split(" ");
        String last = parts[parts.length - 1];
        if (parts.length == 1) {
            return pronoun(last);
        }
        if (parts[0].equals("a") && SPOKEN_FOR.contains(last)) {
            String body = parts[parts.length - 2];
            Set<String> fitting = parts.length == 2 ? Set.of() : NOUNS.getOrDefault(body, Set.of(body));
            return new Description(Set.of(EntityType.ORGANISATION, EntityType.UNIT), fitting, true, NEAR);
        }
        if (last.equals("source") || last.equals("sources")) {
            return new Description(Set.of(EntityType.PERSON, EntityType.ORGANISATION), Set.of("source", "sources"), false, FAR);
        }
        Set<String> fitting = NOUNS.get(last);
        boolean person = Dictionary.english().nounClass(last) == Dictionary.PERSON;
        return fitting == null ? NOTHING : new Description(person ? Set.of(EntityType.PERSON) : Set.of(EntityType.ORGANISATION, EntityType.UNIT), fitting, true, FAR);
    }

    private static Description pronoun(String word) {
        return switch (word) {
            case "he", "she", "him", "her", "his" -> new Description(Set.of(EntityType.PERSON), Set.of(), true, NEAR);
            case "they", "them", "their", "it", "its" -> new Description(Set.of(EntityType.ORGANISATION, EntityType.UNIT), Set.of(), false, NEAR);
            default -> NOTHING;
        };
    }

    boolean fits(Mention mention) {
        if (!types.contains(mention.type()) || named && !mention.named() || isPronoun(mention)) {
            return false;
        }
        String all = (mention.name() + " " + (isApposed(mention) ? "" : mention.text()) + " " + mention.kind()).toLowerCase(Locale.ROOT);
        return words.isEmpty() || words.stream().anyMatch(all::contains);
    }

    /** "environmental group Delta Watch": a group, and no company, though companies are called groups, too. */
    private static boolean isApposed(Mention mention) {
        boolean longer = mention.type() == EntityType.ORGANISATION && mention.text().length() > mention.name().length() && mention.text().endsWith(mention.name());
        return longer && mention.text().toLowerCase(Locale.ROOT).contains("group ");
    }

    private static boolean isPronoun(Mention mention) {
        return !mention.named() && mention.first() == mention.last() && mention.text().length() < 5;
    }
}
