package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.attribution.Attributor;
import rangefinder.enrich.attribution.Citation;
import rangefinder.enrich.attribution.Phrase;
import rangefinder.schema.Article;
import rangefinder.schema.Entity;
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
        boolean title = phrase.tree().sentence().inTitle();
        String text = phrase.textIn(title ? reading.article().getTitle() : reading.article().getText());
        Entity entity = reading.names().of(phrase);
        boolean author = isFirstPerson(phrase, text) && !reading.article().getAuthors().isEmpty();
        return Source.newBuilder()
            .setName(author ? reading.article().getAuthors().get(0) : name(phrase, entity, text))
            .setKind(kind(phrase, entity))
            .setEntity(entity == null || !isWhole(phrase, entity) ? null : entity.getEntity())
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
    private static String name(Phrase phrase, Entity entity, String text) {
        return entity != null && isWhole(phrase, entity) ? entity.getName() : text;
    }

    private static boolean isWhole(Phrase phrase, Entity entity) {
        int head = phrase.headToken().start();
        return entity.getStart() <= head && head < entity.getEnd();
    }

    private SourceKind kind(Phrase phrase, Entity entity) {
        return attributor.kindOf(phrase).orElseGet(() -> entity == null ? SourceKind.anonymous : kindOf(entity));
    }

    private SourceKind kindOf(Entity entity) {
        return attributor.kindOf(entity.getName()).orElse(switch (entity.getType()) {
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
