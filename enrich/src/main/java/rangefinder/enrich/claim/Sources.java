package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rangefinder.enrich.attribution.Attributor;
import rangefinder.enrich.attribution.Citation;
import rangefinder.enrich.attribution.Phrase;
import rangefinder.enrich.entity.Mention;
import rangefinder.enrich.text.Dictionary;
import rangefinder.schema.Article;
import rangefinder.schema.EntityType;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

/** Turns a cited phrase into a source: its resolved name, its kind, its stable id. */
final class Sources {

    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "mine");
    private static final Set<String> REFERRING = Set.of("the", "this", "that", "my", "a");
    /** "the spy agency" refers back; what is described in more words is introduced by them. */
    private static final int LONGEST_DESCRIPTION = 3;
    private static final String NOBODY = "unnamed outlet";

    private final Attributor attributor;

    Sources(Attributor attributor) {
        this.attributor = attributor;
    }

    Source of(Reading reading, Phrase phrase) {
        int sentence = reading.sentenceOf(phrase);
        String text = phrase.wordsIn(reading.textOf(sentence));
        Mention mention = mention(reading, sentence, phrase, text);
        Mention spokenFor = mention != null && mention.id() != null ? mention : reading.names().organisationIn(sentence, phrase);
        Introductions.Office office = mention == null || mention.id() != null ? null : reading.introductions(attributor).of(mention.name()).orElse(null);
        String entity = spokenFor != null ? spokenFor.id() : office == null ? null : office.entity();
        boolean titled = mention != null && mention.sentence() == sentence && mention.first() <= phrase.head() && phrase.head() <= mention.last() && mention.end() > phrase.end() && phrase.relative() < 0;
        int end = titled ? mention.end() : phrase.end();
        boolean author = isFirstPerson(phrase, text) && !reading.article().getAuthors().isEmpty();
        return Source.newBuilder()
            .setName(author ? reading.article().getAuthors().get(0) : name(mention, text))
            .setKind(kind(phrase, mention, spokenFor, office))
            .setEntity(entity)
            .setText(reading.textOf(sentence).substring(phrase.start(), end)).setStart(phrase.start()).setEnd(end)
            .build();
    }

    /** What the phrase names, or refers back to ("she", "the agency"). */
    private static Mention mention(Reading reading, int sentence, Phrase phrase, String text) {
        Mention own = reading.names().of(sentence, phrase);
        if (own != null && (own.id() != null || own.named())) {
            return own;
        }
        Mention before = refersBack(text) ? reading.names().antecedent(sentence, phrase, text) : null;
        boolean saysMore = before != null && (before.named() || before.name().length() > text.length());
        return saysMore ? before : own;
    }

    private static boolean refersBack(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
        return words.length == 1 || REFERRING.contains(words[0]) && words.length <= LONGEST_DESCRIPTION;
    }

    /** "I wrote", "information I obtained". */
    private static boolean isFirstPerson(Phrase phrase, String text) {
        int next = phrase.last() + 1;
        boolean mine = next < phrase.tree().size() && phrase.tree().token(next).text().equals("I");
        return mine || FIRST_PERSON.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A pronoun or short form takes the full name; "Ukrainian officials" stays what it is. */
    private static String name(Mention mention, String text) {
        boolean resolved = mention != null && (mention.named() || !text.contains(mention.name()));
        return resolved ? mention.name() : text.replaceFirst("^(?i:the|an?) ", "");
    }

    private SourceKind kind(Phrase phrase, Mention mention, Mention spokenFor, Introductions.Office office) {
        if (spokenFor != null && spokenFor.kind() != null) {
            return spokenFor.kind();
        }
        if (office != null) {
            return office.kind();
        }
        return attributor.kindOf(phrase).orElseGet(() -> mention == null ? SourceKind.anonymous : kindOf(mention));
    }

    /** "Parents", "neighbours". */
    private static boolean arePeople(Mention mention) {
        String last = mention.name().substring(mention.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return !mention.named() && last.endsWith("s") && Dictionary.english().nounClass(last.substring(0, last.length() - 1)) == Dictionary.PERSON;
    }

    private SourceKind kindOf(Mention mention) {
        return attributor.kindOf(mention.name()).orElse(switch (mention.type()) {
            case LOCATION -> SourceKind.government;
            case ORGANISATION -> arePeople(mention) ? SourceKind.witness : SourceKind.company;
            case UNIT -> SourceKind.military;
            default -> SourceKind.witness;
        });
    }

    /** Nearest to the originator first; the outlet itself is no relay. */
    List<Source> via(Reading reading, Citation citation) {
        List<Source> via = new ArrayList<>();
        for (Phrase phrase : citation.chain().subList(1, citation.chain().size())) {
            via.add(of(reading, phrase));
        }
        return via;
    }

    /** Who stands for what nobody else is cited for: the author of a piece in the first person, else the outlet. */
    static Source ofArticle(Article article, boolean firstPerson) {
        boolean author = !article.getAuthors().isEmpty() && (firstPerson || article.getPublisher() == null);
        String name = author ? article.getAuthors().get(0) : article.getPublisher();
        return Source.newBuilder().setName(name == null ? NOBODY : name).setKind(SourceKind.medium).build();
    }
}
