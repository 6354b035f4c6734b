package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.attribution.Attributor;
import rangefinder.enrich.attribution.Citation;
import rangefinder.enrich.attribution.Phrase;
import rangefinder.enrich.entity.Mention;
import rangefinder.schema.Article;
import rangefinder.schema.EntityType;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

/** Turns a cited phrase into a source: its resolved name, its kind, its stable id. */
final class Sources {

    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "mine");
    private static final String NOBODY = "unnamed outlet";

    private final Attributor attributor;

    Sources(Attributor attributor) {
        this.attributor = attributor;
    }

    Source of(Reading reading, Phrase phrase) {
        int sentence = reading.sentenceOf(phrase);
        String text = phrase.textIn(reading.textOf(sentence));
        Mention mention = reading.names().of(sentence, phrase);
        boolean author = isFirstPerson(phrase, text) && !reading.article().getAuthors().isEmpty();
        return Source.newBuilder()
            .setName(author ? reading.article().getAuthors().get(0) : name(mention, text))
            .setKind(kind(phrase, mention))
            .setEntity(mention == null ? null : mention.id())
            .setText(text).setStart(phrase.start()).setEnd(phrase.end())
            .build();
    }

    /** "I wrote", "information I obtained". */
    private static boolean isFirstPerson(Phrase phrase, String text) {
        int next = phrase.last() + 1;
        boolean mine = next < phrase.tree().size() && phrase.tree().token(next).text().equals("I");
        return mine || FIRST_PERSON.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    /** A pronoun or short form takes the full name; "Ukrainian officials" stays what it is. */
    private static String name(Mention mention, String text) {
        boolean resolved = mention != null && (mention.named() || mention.type() == EntityType.PERSON || !mention.name().equals(mention.text()));
        return resolved ? mention.name() : text;
    }

    private SourceKind kind(Phrase phrase, Mention mention) {
        if (mention != null && mention.kind() != null) {
            return mention.kind();
        }
        return attributor.kindOf(phrase).orElseGet(() -> mention == null ? SourceKind.anonymous : kindOf(mention));
    }

    private SourceKind kindOf(Mention mention) {
        return attributor.kindOf(mention.name()).orElse(switch (mention.type()) {
            case LOCATION -> SourceKind.government;
            case ORGANISATION -> SourceKind.company;
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
