package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.attribution.Attributor;
import rangefinder.enrich.attribution.Citation;
import rangefinder.enrich.attribution.Phrase;
import rangefinder.enrich.entity.Mention;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Article;
import rangefinder.schema.EntityType;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

/** Turns a cited phrase into a source: its resolved name, its kind, its stable id. */
final class Sources {

    private static final Vocabulary WORDS = Vocabulary.beside(Sources.class, "frame-words.tsv");
    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "mine");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");
    /** "By its count": it counts. */
    private static final Map<String, String> POSSESSIVES = Map.of("its", "it", "their", "they", "his", "he", "her", "she");
    private static final Set<String> REFERRING = Set.of("the", "this", "that", "my", "a");
    private static final Set<String> BODIES = WORDS.words("BODIES");
    private static final Set<String> TITLES = WORDS.words("TITLES");
    private static final Set<String> OFFICES = WORDS.words("OFFICES");
    private static final Set<String> GENERAL = WORDS.words("GENERAL");
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
        String pronoun = POSSESSIVES.getOrDefault(text.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
        Optional<Phrase> before = PRONOUNS.contains(pronoun) ? reading.citations().speakerBefore(sentence) : Optional.empty();
        if (before.isPresent() && fits(reading, before.get(), pronoun)) {
            Source speaker = of(reading, before.get());
            return Source.newBuilder(speaker).setText(text).setStart(phrase.start()).setEnd(phrase.end()).build();
        }
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

    /** Whether "she", "it" or "they" can be who was cited before. */
    private static boolean fits(Reading reading, Phrase before, String pronoun) {
        Mention mention = reading.names().of(reading.sentenceOf(before), before);
        boolean body = mention != null && mention.type() == EntityType.ORGANISATION;
        boolean common = !BODIES.contains(before.headToken().lemma()) && !before.headToken().tag().startsWith("NNP") && Dictionary.english().nounClass(before.headToken().lemma()) == Dictionary.PERSON;
        boolean person = mention != null && mention.type() == EntityType.PERSON && mention.named() || !body && common;
        boolean several = before.headToken().tag().equals("NNS");
        return switch (pronoun) {
            case "it" -> !person && !several;
            case "they" -> several || !person;
            default -> person && !several;
        };
    }

    /** What the phrase names, or refers back to ("she", "the agency"). */
    private static Mention mention(Reading reading, int sentence, Phrase phrase, String text) {
        Mention own = reading.names().of(sentence, phrase);
        Mention apposed = own != null && (own.id() != null || own.named()) ? null : apposed(reading, sentence, phrase);
        if (apposed != null) {
            return apposed;
        }
        if (own != null && (own.id() != null || own.named())) {
            return own;
        }
        Mention before = refersBack(text) ? reading.names().antecedent(sentence, phrase, text) : null;
        boolean saysMore = before != null && !isAnotherOffice(text, before) && (before.named() || before.name().length() > text.length());
        return saysMore ? before : own;
    }

    /** "Its director, Ana Ruiz, said", "Judge Ana Ruiz told": the name behind; null where none stands there. */
    private static Mention apposed(Reading reading, int sentence, Phrase phrase) {
        boolean comma = phrase.last() + 2 < phrase.tree().size() && phrase.tree().token(phrase.last() + 1).text().equals(",");
        int first = phrase.last() + (comma ? 2 : 1);
        return reading.names().in(sentence).stream().filter(mention -> mention.named() && (mention.type() == EntityType.PERSON || comma && isClosed(phrase, mention) && (mention.type() == EntityType.ORGANISATION || Dictionary.english().nounClass(phrase.headToken().lemma()) == Dictionary.GROUP)) && (mention.first() == first || mention.first() == first + 1 && TITLES.contains(phrase.tree().token(first).lower()))).findFirst().orElse(null);
    }

    /** "The group, Delta Watch, said": between two commas. */
    private static boolean isClosed(Phrase phrase, Mention mention) {
        return mention.last() + 1 < phrase.tree().size() && phrase.tree().token(mention.last() + 1).text().equals(",");
    }

    private static boolean refersBack(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
        return words.length == 1 || REFERRING.contains(words[0]) && words.length <= LONGEST_DESCRIPTION;
    }

    /** "the farm ministry" is no other ministry: of these, what stands before tells which. */
    private static boolean isAnotherOffice(String text, Mention before) {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
        boolean told = words.length == LONGEST_DESCRIPTION && OFFICES.contains(words[2]) && !GENERAL.contains(words[1]);
        return told && !(before.name() + " " + before.text()).toLowerCase(Locale.ROOT).contains(words[1]);
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

    /** Nearest to the originator first, each once; the outlet itself is no relay, nor is the originator. */
    List<Source> via(Reading reading, Citation citation, Source originator) {
        List<Source> via = new ArrayList<>();
        for (Phrase phrase : citation.chain().subList(1, citation.chain().size())) {
            Source relay = of(reading, phrase);
            boolean known = relay.getName().equals(originator.getName()) || via.stream().anyMatch(other -> other.getName().equals(relay.getName()));
            if (!known) {
                via.add(relay);
            }
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
