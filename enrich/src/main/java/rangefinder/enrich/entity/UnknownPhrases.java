package rangefinder.enrich.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.EntityType;

/** Types phrases that no table knows: by the organ they name a person or a body of, by their form, else by the classifier. */
record UnknownPhrases(Surroundings sentence, KnownNames names, PhraseClassifier classifier, SentenceMentions mentions) {

    private static final Vocabulary WORDS = Vocabulary.beside(UnknownPhrases.class, "name-words.tsv");
    private static final Set<String> UNITS = WORDS.words("UNITS");
    private static final Set<String> INFORMED = WORDS.words("INFORMED");
    private static final Set<String> CITING = WORDS.words("CITING");
    private static final Set<String> STORMS = WORDS.words("STORMS");
    private static final Set<String> BEFORE_NATURE = WORDS.words("BEFORE_NATURE");
    private static final Set<String> BEHIND_NATURE = WORDS.words("BEHIND_NATURE");
    private static final Set<String> AT_PLACES = WORDS.words("AT_PLACES");
    private static final Set<String> ON_PLACES = Set.of("on", "of");
    private static final Set<String> STRUCK_PLACES = WORDS.words("STRUCK_PLACES");
    private static final Set<String> IN_PEOPLE = WORDS.words("IN_PEOPLE");
    /** WordNet's class of nouns for what is communicated. */
    private static final int COMMUNICATED = 10;

    /** @param first where it begins behind its article */
    void read(NounPhrase phrase, int first) {
        PhraseKind kind = corrected(phrase, classifier.kind(phrase));
        boolean named = sentence.tag(phrase.head()).startsWith("NNP");
        Optional<Entry> organ = Organs.find(sentence.tokens(), names, first, phrase.last());
        if (organ.isEmpty() && isWords(phrase)) {
            Organs.find(sentence.tokens(), names, first, phrase.last() - 1).ifPresent(author -> mentions.add(phrase.first(), phrase.last() - 1, phrase.last() - 1, EntityType.ORGANISATION, author, true));
        }
        int last = withOf(phrase, kind);
        int body = named && kind != PhraseKind.NONE ? KindNouns.nameStart(sentence.tokens(), first, phrase.last()) : first;
        if (organ.isPresent() && isOnePerson(phrase.head())) {
            mentions.addPerson(phrase.first(), last, phrase.head(), true, organ.get());
        } else if (organ.isPresent()) {
            mentions.add(phrase.first(), last, phrase.head(), EntityType.ORGANISATION, organ.get(), true);
        } else if (body > first) {
            body(phrase, body);
        } else if (isInformant(phrase)) {
            boolean several = sentence.tag(phrase.head()).equals("NNS");
            mentions.add(phrase.first(), phrase.last(), phrase.head(), several ? EntityType.ORGANISATION : EntityType.PERSON, null, false);
        } else if (isUnit(phrase)) {
            mentions.add(first, phrase.last(), phrase.head(), EntityType.UNIT, null, true);
        } else {
            switch (kind) {
                case PERSON -> person(phrase, first, named);
                case GROUP, ORGANISATION -> mentions.add(phrase.first(), last, phrase.head(), EntityType.ORGANISATION, null, named);
                case PLACE -> unknownPlace(phrase, last, named);
                case EVENT -> event(phrase, named);
                default -> { }
            }
        }
    }

    /** "Carmaker Velden": given twice, with and without what it is. */
    private void body(NounPhrase phrase, int name) {
        for (int first : new int[] {phrase.first(), name}) {
            mentions.addNamed(first, name, phrase.last(), phrase.head(), EntityType.ORGANISATION);
        }
    }

    /** "Sudan's Gedaref" is Gedaref, "Sudan's Gedaref state" Gedaref state; "the town of Petit-Goave" is given twice, with and without what it is. */
    private void unknownPlace(NounPhrase phrase, int last, boolean named) {
        int first = phrase.first();
        for (int i = phrase.first(); i < phrase.head(); i++) {
            first = sentence.tag(i).equals("POS") && (named || sentence.tag(i + 1).startsWith("NNP")) ? i + 1 : first;
        }
        mentions.add(first, last, phrase.head(), EntityType.LOCATION, null, named);
        int of = phrase.last() + 2;
        boolean inner = last > of - 1 && sentence.tag(last).startsWith("NNP") && names.exactly(of, last).isEmpty();
        if (inner && sentence.tokens().subList(of, last).stream().allMatch(token -> token.tag().startsWith("NNP") || token.text().equals("-"))) {
            mentions.add(of, last, last, EntityType.LOCATION, null, true);
        }
    }

    /** "Mount Etna", "the Velden River". */
    private boolean isOfNature(NounPhrase phrase) {
        int first = phrase.last();
        while (first > phrase.first() && sentence.tag(first - 1).startsWith("NNP")) {
            first--;
        }
        boolean named = first < phrase.last() && sentence.tag(phrase.last()).startsWith("NNP");
        return named && (phrase.last() == first + 1 && BEFORE_NATURE.contains(sentence.word(first)) || BEHIND_NATURE.contains(sentence.word(phrase.last())));
    }

    /** "Near Zhelvinsk", "a fire in Dhorva Bazar", "the strike on Mirsk": nobody is in, off or outside a person, but people trust in one. */
    private boolean isAtPlace(NounPhrase phrase) {
        boolean at = AT_PLACES.contains(sentence.word(phrase.first() - 1));
        boolean struck = ON_PLACES.contains(sentence.word(phrase.first() - 1)) && STRUCK_PLACES.contains(sentence.word(phrase.first() - 2));
        return (at || struck) && phrase.first() > 1 && !IN_PEOPLE.contains(sentence.token(phrase.first() - 2).lemma()) && !sentence.tag(phrase.last() + 1).equals("POS");
    }

    /** Nothing but a name, and not one that people are given. */
    private boolean isBareName(NounPhrase phrase) {
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            if (!sentence.tag(i).startsWith("NNP") || PhraseFeatures.isGivenName(sentence.token(i).text())) {
                return false;
            }
        }
        return true;
    }

    /** What the classifier takes for one person though the form tells otherwise: a mountain, a storm, several ("ministers"), letters ("NFA"), a share ("30%"). */
    private PhraseKind corrected(NounPhrase phrase, PhraseKind kind) {
        Token head = sentence.token(phrase.head());
        boolean named = phrase.first() < phrase.last() && head.tag().startsWith("NNP");
        if (named && STORMS.contains(sentence.word(phrase.last() - 1)) && Character.isUpperCase(sentence.token(phrase.last() - 1).text().charAt(0))) {
            return PhraseKind.EVENT;
        }
        if ((kind == PhraseKind.PERSON || kind == PhraseKind.ORGANISATION) && isOfNature(phrase)) {
            return PhraseKind.PLACE;
        }
        if (kind != PhraseKind.PERSON) {
            return kind;
        }
        if (isBareName(phrase) && isAtPlace(phrase)) {
            return PhraseKind.PLACE;
        }
        if (!Character.isLetter(head.text().charAt(0))) {
            return PhraseKind.OTHER;
        }
        boolean plural = head.tag().equals("NNS") || head.tag().equals("NNPS") && Dictionary.english().nounClass(head.lemma()) == Dictionary.PERSON;
        boolean letters = phrase.first() == phrase.last() && head.text().length() > 2 && head.text().chars().allMatch(c -> Character.isUpperCase(c) || c == '-' || c == 's');
        return plural ? PhraseKind.GROUP : letters ? PhraseKind.ORGANISATION : kind;
    }

    /** "a Peruvian navy statement". */
    private boolean isWords(NounPhrase phrase) {
        return phrase.last() > phrase.first() && sentence.tag(phrase.last()).startsWith("NN") && Dictionary.english().nounClass(sentence.token(phrase.last()).lemma()) == COMMUNICATED;
    }

    /** "the Peruvian health minister", not the ministry. */
    private boolean isOnePerson(int head) {
        return sentence.tag(head).equals("NN") && Dictionary.english().nounClass(sentence.token(head).lower()) == Dictionary.PERSON;
    }

    private void event(NounPhrase phrase, boolean named) {
        if (named) {
            mentions.add(phrase.first(), phrase.last(), phrase.head(), EntityType.EVENT, null, true);
        }
    }

    /** A person with a title is given twice, with and without it. One who holds an office speaks for its organ. */
    private void person(NounPhrase phrase, int first, boolean named) {
        int name = named ? PersonNames.start(sentence.tokens(), first, phrase.last()) : first;
        Entry organ = name > first ? Organs.find(sentence.tokens(), names, first, name - 1).orElse(null) : null;
        mentions.addPerson(phrase.first(), phrase.last(), phrase.head(), named, organ);
        if (name > first) {
            mentions.addPerson(name, phrase.last(), phrase.head(), true, organ);
        }
    }

    /** A source who talks, not one of light or income. */
    private boolean isInformant(NounPhrase phrase) {
        boolean someone = INFORMED.contains(sentence.word(phrase.last() + 1)) || sentence.verbClassAfter(phrase.last()) == Dictionary.COMMUNICATION;
        boolean cited = CITING.contains(sentence.word(phrase.first() - 1));
        return sentence.token(phrase.head()).lemma().equals("source") && (someone || cited);
    }

    private boolean isUnit(NounPhrase phrase) {
        boolean ordinal = false;
        for (int i = phrase.first(); i < phrase.head(); i++) {
            char c = sentence.token(i).text().charAt(0);
            ordinal |= Character.isDigit(c) && Character.isLetter(sentence.token(i).text().charAt(sentence.token(i).text().length() - 1)) || sentence.tag(i).startsWith("NNP");
        }
        return ordinal && sentence.tag(phrase.head()).startsWith("NNP") && UNITS.contains(sentence.token(phrase.head()).lower());
    }

    /** "the people of Iraq", "the city of Basra": the phrase goes on through its "of". */
    private int withOf(NounPhrase phrase, PhraseKind kind) {
        boolean extends_ = kind == PhraseKind.GROUP || kind == PhraseKind.ORGANISATION || kind == PhraseKind.PLACE;
        if (!extends_ || phrase.shape() == NounPhrase.Shape.NAME || phrase.last() + 2 >= sentence.tokens().size() || !sentence.token(phrase.last() + 1).lower().equals("of")) {
            return phrase.last();
        }
        List<NounPhrase> rest = NounPhrases.in(sentence.tokens().subList(phrase.last() + 2, Math.min(sentence.tokens().size(), phrase.last() + 12)));
        return !rest.isEmpty() && rest.get(0).first() == 0 ? phrase.last() + 2 + rest.get(0).last() : phrase.last();
    }
}
