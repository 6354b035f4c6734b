package rangefinder.enrich.entity;

import java.util.List;
import java.util.Set;
import rangefinder.enrich.text.Token;
import rangefinder.schema.EntityType;

/** Finds the mentions of one sentence: noun phrases, typed by the tables where they know the name, else by the classifier. */
final class SentenceTagger {

    private static final Set<String> SINGULAR = Set.of("i", "me", "he", "him", "she", "her");
    private static final Set<String> PLURAL = Set.of("we", "they", "them");

    private final Surroundings sentence;
    private final PhraseClassifier classifier;
    private final KnownNames names;
    private final SentenceMentions mentions;
    private final KnownPhrases known;
    private final UnknownPhrases unknown;

    private SentenceTagger(int number, List<Token> tagged) {
        sentence = new Surroundings(tagged);
        names = new KnownNames(tagged);
        classifier = new PhraseClassifier(tagged, names);
        mentions = new SentenceMentions(number, tagged);
        known = new KnownPhrases(sentence, classifier, mentions);
        unknown = new UnknownPhrases(sentence, names, classifier, mentions);
    }

    static List<Mention> mentions(int number, List<Token> tagged) {
        SentenceTagger tagger = new SentenceTagger(number, tagged);
        List<Gazetteer.Hit> hits = tagger.names.all();
        for (NounPhrase phrase : NounPhrases.in(tagged)) {
            if (hits.stream().noneMatch(hit -> cuts(hit, phrase))) {
                tagger.read(phrase);
            }
        }
        hits.forEach(tagger::addMissed);
        tagger.mentions.replaceAll(tagger::withOffice);
        return tagger.mentions.found();
    }

    /** Whether a known name of several words goes across the phrase's edge or around it: "Bank of England" is one name, not two phrases. */
    private static boolean cuts(Gazetteer.Hit hit, NounPhrase phrase) {
        boolean apart = hit.last() < phrase.first() || hit.first() > phrase.last();
        boolean inside = phrase.first() <= hit.first() && hit.last() <= phrase.last();
        return !apart && !inside;
    }

    private void read(NounPhrase phrase) {
        if (phrase.shape() == NounPhrase.Shape.PRONOUN) {
            pronoun(phrase);
            return;
        }
        int first = withoutArticle(phrase);
        names.exactly(first, phrase.last()).ifPresentOrElse(entry -> known.read(phrase, first, entry), () -> unknown.read(phrase, first));
    }

    private void pronoun(NounPhrase phrase) {
        String lower = sentence.token(phrase.head()).lower();
        boolean singular = SINGULAR.contains(lower);
        boolean counts = sentence.token(phrase.head()).tag().equals("PRP") && (singular || PLURAL.contains(lower));
        if (counts && classifier.kind(phrase) != PhraseKind.NONE && classifier.rather(PhraseKind.GROUP, PhraseKind.OTHER) == PhraseKind.GROUP || singular && counts) {
            mentions.add(phrase.first(), phrase.last(), phrase.head(), singular ? EntityType.PERSON : EntityType.ORGANISATION, null, false);
        }
    }

    private int withoutArticle(NounPhrase phrase) {
        String tag = sentence.token(phrase.first()).tag();
        return phrase.first() < phrase.head() && (tag.equals("DT") || tag.equals("PDT")) ? phrase.first() + 1 : phrase.first();
    }

    /** Names from the tables that no phrase has given: pieces of longer phrases. */
    private void addMissed(Gazetteer.Hit hit) {
        boolean name = sentence.tag(hit.last()).startsWith("NNP") || hit.last() > hit.first();
        boolean given = mentions.found().stream().anyMatch(m -> m.named() && m.last() == hit.last() && m.first() <= hit.first() && (m.type() != EntityType.PERSON || m.first() == hit.first()));
        boolean inPerson = mentions.found().stream().anyMatch(m -> m.type() == EntityType.PERSON && m.covers(hit.first()));
        boolean inOrganisation = mentions.found().stream().anyMatch(m -> m.type() == EntityType.ORGANISATION && m.covers(hit.first()));
        if (!name || given || hit.entry().role() == Entry.Role.ADJECTIVE) {
            return;
        }
        switch (hit.entry().role()) {
            case ORGANISATION -> mentions.add(hit.first(), hit.last(), hit.last(), EntityType.ORGANISATION, hit.entry(), true);
            case STATE -> modifier(hit, inPerson || inOrganisation);
            default -> {
                if (!inPerson) {
                    mentions.add(hit.first(), hit.last(), hit.last(), EntityType.LOCATION, hit.entry(), true);
                }
            }
        }
    }

    /** "U.S. strikes" are a deed of the state, "U.S. forces" are an organisation of their own, "in Iraq" is a place. */
    private void modifier(Gazetteer.Hit hit, boolean inMention) {
        boolean modifies = sentence.tag(hit.last() + 1).startsWith("NN");
        if (!modifies || !inMention) {
            mentions.add(hit.first(), hit.last(), hit.last(), modifies ? EntityType.ORGANISATION : EntityType.LOCATION, hit.entry(), true);
        }
    }

    /** "Ana Ruiz, Peru's health minister," and "Peru's health minister, Ana Ruiz,": who holds the office beside the name speaks for its organ. */
    private Mention withOffice(Mention person) {
        if (person.type() != EntityType.PERSON || !person.named() || person.id() != null) {
            return person;
        }
        return mentions.found().stream().filter(office -> office.type() == EntityType.PERSON && office.id() != null && areBeside(person, office)).findFirst().map(person::speakingFor).orElse(person);
    }

    private boolean areBeside(Mention one, Mention other) {
        int between = Math.min(one.last(), other.last()) + 1;
        boolean comma = between < sentence.tokens().size() && sentence.token(between).text().equals(",");
        return comma && Math.max(one.first(), other.first()) == between + 1;
    }
}
