package rangefinder.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import rangefinder.enrich.text.Token;
import rangefinder.schema.EntityType;
import rangefinder.schema.SourceKind;

/** The mentions of one sentence, as they are found. */
final class SentenceMentions {

    private final int sentence;
    private final List<Token> tokens;
    private final List<Mention> found = new ArrayList<>();

    SentenceMentions(int sentence, List<Token> tokens) {
        this.sentence = sentence;
        this.tokens = tokens;
    }

    List<Mention> found() {
        return found;
    }

    void replaceAll(UnaryOperator<Mention> change) {
        found.replaceAll(change);
    }

    /** @param entry what the tables know of it; null: nothing */
    void add(int first, int last, int head, EntityType type, Entry entry, boolean named) {
        String name = entry == null ? name(first, last, type) : entry.name();
        found.add(mention(first, last, head, type, entry == null ? null : entry.id(), name, entry == null ? null : entry.kind(), named));
    }

    /** Known by the words from {@code name} on. */
    void addNamed(int first, int name, int last, int head, EntityType type) {
        found.add(mention(first, last, head, type, null, words(name, last), null, true));
    }

    /** @param organ that the person speaks for; null: none is known */
    void addPerson(int first, int last, int head, boolean named, Entry organ) {
        found.add(mention(first, last, head, EntityType.PERSON, organ == null ? null : organ.id(), name(first, last, EntityType.PERSON), organ == null ? null : organ.kind(), named));
    }

    private Mention mention(int first, int last, int head, EntityType type, String id, String name, SourceKind kind, boolean named) {
        return new Mention(tokens.get(first).start(), tokens.get(last).end(), words(first, last), type, id, name, kind, sentence, first, last, head, named);
    }

    /** Canonical as far as one sentence goes: without article, a person without title. */
    private String name(int first, int last, EntityType type) {
        int from = first < last && tokens.get(first).tag().equals("DT") ? first + 1 : first;
        return words(type == EntityType.PERSON ? PersonNames.start(tokens, from, last) : from, last);
    }

    private String words(int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            words.append(i > first && tokens.get(i - 1).end() < tokens.get(i).start() ? " " : "").append(tokens.get(i).text());
        }
        return words.toString();
    }
}
