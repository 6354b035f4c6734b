package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.attribution.Attributor;
import rangefinder.enrich.entity.Mention;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.EntityType;
import rangefinder.schema.SourceKind;

/**
 * What an article says of those it names, once, where it introduces them: "Coast guard spokesman Ana Ruiz", "Ana Ruiz, a spokeswoman
 * for the agency,", "the fire chief, Ana Ruiz,", "the charity Open Doors". Later it says "Ruiz" or "she", and they are what they were.
 */
final class Introductions {

    /** @param entity id of the body that the person speaks for; null where no table links it */
    record Office(SourceKind kind, String entity) {}

    private static final Vocabulary WORDS = Vocabulary.beside(Introductions.class, "frame-words.tsv");
    private static final int LONGEST = 12;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "his", "her", "their");
    private static final Set<String> ENDS = Set.of(",", ".", ";", ":", "\"", "who", "which", "that", "and", "said", "told", "says", "(", ")");
    private static final Set<String> FORMER = WORDS.words("FORMER");

    private final Attributor attributor;
    private final Analysis analysis;
    private final List<Mention> mentions;
    private final Map<String, Office> offices = new HashMap<>();

    /** @param mentions of the whole article, in the order of the text */
    Introductions(Attributor attributor, Analysis analysis, List<Mention> mentions) {
        this.attributor = attributor;
        this.analysis = analysis;
        this.mentions = mentions;
        mentions.stream().filter(mention -> mention.named() && (mention.type() == EntityType.PERSON || mention.type() == EntityType.ORGANISATION && mention.id() == null)).forEach(this::read);
    }

    /** The office in which the article introduces a person; empty where it says none. */
    Optional<Office> of(String person) {
        return Optional.ofNullable(offices.get(person));
    }

    private void read(Mention person) {
        List<Token> tokens = analysis.tokens(person.sentence());
        String before = person.text().length() > person.name().length() && person.text().endsWith(person.name()) ? person.text().substring(0, person.text().length() - person.name().length()) : "";
        Office office = office(person, person.first(), person.last(), before);
        boolean apposed = office == null && person.type() == EntityType.PERSON;
        office = apposed ? behind(person, tokens) : office;
        office = apposed && office == null ? ahead(person, tokens) : office;
        if (office != null) {
            offices.putIfAbsent(person.name(), office);
        }
    }

    /** "Ana Ruiz, a spokeswoman for the agency,". */
    private Office behind(Mention person, List<Token> tokens) {
        int first = person.last() + 2;
        boolean apposed = first < tokens.size() && tokens.get(first - 1).text().equals(",");
        int end = first;
        while (apposed && end < tokens.size() && end - first < LONGEST && !ENDS.contains(tokens.get(end).lower())) {
            end++;
        }
        boolean tells = end > first && (ARTICLES.contains(tokens.get(first).lower()) || end < tokens.size() && tokens.get(end).text().equals(","));
        return tells && !Character.isDigit(tokens.get(first).text().charAt(0)) ? office(person, first, end - 1, words(tokens, first, end)) : null;
    }

    /** "The fire chief, Ana Ruiz,". */
    private Office ahead(Mention person, List<Token> tokens) {
        int end = person.first() - 1;
        boolean apposed = end > 0 && tokens.get(end).text().equals(",") && person.last() + 1 < tokens.size() && tokens.get(person.last() + 1).text().equals(",");
        int first = end;
        while (apposed && first > 0 && end - first < LONGEST && !ENDS.contains(tokens.get(first - 1).lower())) {
            first--;
        }
        return apposed && first < end ? office(person, first, end - 1, words(tokens, first, end)) : null;
    }

    private Office office(Mention person, int first, int last, String words) {
        boolean former = List.of(words.toLowerCase(java.util.Locale.ROOT).split("[ -]")).stream().anyMatch(FORMER::contains);
        Optional<SourceKind> kind = words.isBlank() || former ? Optional.empty() : attributor.kindOf(words);
        if (kind.isEmpty()) {
            return null;
        }
        Mention body = mentions.stream()
            .filter(m -> m.sentence() == person.sentence() && m.first() >= first && m.last() <= last && m.type() == EntityType.ORGANISATION && m.id() != null)
            .reduce((one, other) -> other).orElse(null);
        return new Office(body != null && body.kind() != null ? body.kind() : kind.get(), body == null ? null : body.id());
    }

    private static String words(List<Token> tokens, int first, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i < end; i++) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.get(i).text());
        }
        return words.toString();
    }
}
