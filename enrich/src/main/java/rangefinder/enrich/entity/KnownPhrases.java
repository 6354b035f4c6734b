package rangefinder.enrich.entity;

import rangefinder.enrich.text.Dictionary;
import rangefinder.schema.EntityType;

/** Types phrases whose name the tables know. */
record KnownPhrases(Surroundings sentence, PhraseClassifier classifier, SentenceMentions mentions) {

    /** @param first where the name begins: behind the article */
    void read(NounPhrase phrase, int first, Entry entry) {
        switch (entry.role()) {
            case STATE -> state(phrase, first, entry);
            case CAPITAL -> capital(phrase, first, entry);
            case ADJECTIVE -> adjective(phrase, first, entry);
            case PEOPLE, ORGANISATION -> mentions.add(phrase.first(), phrase.last(), phrase.head(), EntityType.ORGANISATION, entry, true);
            case REGION, CITY -> place(phrase, first, entry);
        }
    }

    /** A state that acts is the state's government as well as a place. */
    private void state(NounPhrase phrase, int first, Entry entry) {
        if (phrase.shape() == NounPhrase.Shape.NAME && sentence.tag(phrase.last() + 1).startsWith("NN")) {
            return;
        }
        if (sentence.acts(phrase)) {
            mentions.add(phrase.first(), phrase.last(), phrase.head(), EntityType.ORGANISATION, entry, true);
        }
        mentions.add(first, phrase.last(), phrase.head(), EntityType.LOCATION, entry, true);
    }

    /** "Seoul said" is the South Korean state, keeping that the capital spoke. */
    private void capital(NounPhrase phrase, int first, Entry entry) {
        boolean speaks = sentence.acts(phrase) && sentence.verbClassAfter(phrase.last()) == Dictionary.COMMUNICATION;
        mentions.add(first, phrase.last(), phrase.head(), speaks ? EntityType.ORGANISATION : EntityType.LOCATION, entry, true);
    }

    /** "the Dutch", or an adjective that the tagger took for a name. */
    private void adjective(NounPhrase phrase, int first, Entry entry) {
        boolean people = first > phrase.first() && phrase.shape() == NounPhrase.Shape.PHRASE;
        if (people) {
            mentions.add(phrase.first(), phrase.last(), phrase.head(), EntityType.ORGANISATION, entry, true);
        } else if (sentence.token(phrase.head()).text().endsWith(".") || phrase.shape() == NounPhrase.Shape.PHRASE) {
            mentions.add(first, phrase.last(), phrase.head(), EntityType.LOCATION, entry, true);
        }
    }

    private void place(NounPhrase phrase, int first, Entry entry) {
        boolean person = classifier.kind(phrase) == PhraseKind.PERSON;
        mentions.add(first, phrase.last(), phrase.head(), person ? EntityType.PERSON : EntityType.LOCATION, person ? null : entry, true);
    }
}
