package rangefinder.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Token;
import rangefinder.schema.EntityType;
import rangefinder.schema.SourceKind;

/** Finds the mentions of one sentence: noun phrases, typed by the tables where they know the name, else by the classifier. */
final class SentenceTagger {

    private static final Set<String> SINGULAR = Set.of("i", "me", "he", "him", "she", "her");
    private static final Set<String> PLURAL = Set.of("we", "they", "them");
    private static final Set<String> UNITS = Set.of("brigade", "corps", "division", "regiment", "battalion", "squadron", "fleet", "flotilla", "district", "platoon", "company");

    /** WordNet's class of nouns for what is communicated. */
    private static final int WORDS = 10;

    private static final Set<String> INFORMED = Set.of("in", "inside", "within", "at", "close", "familiar", "who", "with");
    private static final Set<String> CITING = Set.of("citing", "to", "by", "from");

    private final int sentence;
    private final List<Token> tokens;
    private final PhraseClassifier classifier;
    private final KnownNames names;
    private final List<Mention> mentions = new ArrayList<>();

    private SentenceTagger(int sentence, List<Token> tagged) {
        this.sentence = sentence;
        this.tokens = tagged;
        this.names = new KnownNames(tagged);
        this.classifier = new PhraseClassifier(tagged, names);
    }

    static List<Mention> mentions(int sentence, List<Token> tagged) {
        SentenceTagger tagger = new SentenceTagger(sentence, tagged);
        List<Gazetteer.Hit> hits = tagger.names.all();
        for (NounPhrase phrase : NounPhrases.in(tagged)) {
            if (hits.stream().noneMatch(hit -> cuts(hit, phrase))) {
                tagger.read(phrase);
            }
        }
        hits.forEach(tagger::addMissed);
        tagger.mentions.replaceAll(tagger::withOffice);
        return tagger.mentions;
    }

    /** "Ana Ruiz, Peru's health minister," and "Peru's health minister, Ana Ruiz,": who holds the office beside the name speaks for its organ. */
    private Mention withOffice(Mention person) {
        if (person.type() != EntityType.PERSON || !person.named() || person.id() != null) {
            return person;
        }
        return mentions.stream().filter(office -> office.type() == EntityType.PERSON && office.id() != null && areBeside(person, office)).findFirst().map(person::speakingFor).orElse(person);
    }

    private boolean areBeside(Mention one, Mention other) {
        int between = Math.min(one.last(), other.last()) + 1;
        boolean comma = between < tokens.size() && tokens.get(between).text().equals(",");
        return comma && Math.max(one.first(), other.first()) == between + 1;
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
        Optional<Entry> known = names.exactly(first, phrase.last());
        if (known.isPresent()) {
            known(phrase, first, known.get());
        } else {
            unknown(phrase, first);
        }
    }

    /** Names from the tables that no phrase has given: pieces of longer phrases. */
    private void addMissed(Gazetteer.Hit hit) {
        boolean name = tag(hit.last()).startsWith("NNP") || hit.last() > hit.first();
        boolean given = mentions.stream().anyMatch(m -> m.named() && m.last() == hit.last() && m.first() <= hit.first() && (m.type() != EntityType.PERSON || m.first() == hit.first()));
        boolean inPerson = mentions.stream().anyMatch(m -> m.type() == EntityType.PERSON && m.covers(hit.first()));
        boolean inOrganisation = mentions.stream().anyMatch(m -> m.type() == EntityType.ORGANISATION && m.covers(hit.first()));
        if (!name || given || hit.entry().role() == Entry.Role.ADJECTIVE) {
            return;
        }
        switch (hit.entry().role()) {
            case ORGANISATION -> add(hit.first(), hit.last(), hit.last(), EntityType.ORGANISATION, hit.entry(), true);
            case STATE -> modifier(hit, inPerson || inOrganisation);
            default -> {
                if (!inPerson) {
                    add(hit.first(), hit.last(), hit.last(), EntityType.LOCATION, hit.entry(), true);
                }
            }
        }
    }

    /** "U.S. strikes" are a deed of the state, "U.S. forces" are an organisation of their own, "in Iraq" is a place. */
    private void modifier(Gazetteer.Hit hit, boolean inMention) {
        boolean modifies = tag(hit.last() + 1).startsWith("NN");
        if (!modifies || !inMention) {
            add(hit.first(), hit.last(), hit.last(), modifies ? EntityType.ORGANISATION : EntityType.LOCATION, hit.entry(), true);
        }
    }

    private void pronoun(NounPhrase phrase) {
        String lower = tokens.get(phrase.head()).lower();
        boolean singular = SINGULAR.contains(lower);
        boolean counts = tokens.get(phrase.head()).tag().equals("PRP") && (singular || PLURAL.contains(lower));
        if (counts && classifier.kind(phrase) != PhraseKind.NONE && classifier.rather(PhraseKind.GROUP, PhraseKind.OTHER) == PhraseKind.GROUP || singular && counts) {
            add(phrase.first(), phrase.last(), phrase.head(), singular ? EntityType.PERSON : EntityType.ORGANISATION, null, false);
        }
    }

    private int withoutArticle(NounPhrase phrase) {
        String tag = tokens.get(phrase.first()).tag();
        return phrase.first() < phrase.head() && (tag.equals("DT") || tag.equals("PDT")) ? phrase.first() + 1 : phrase.first();
    }

    private void known(NounPhrase phrase, int first, Entry entry) {
        switch (entry.role()) {
            case STATE -> state(phrase, first, entry);
            case CAPITAL -> capital(phrase, first, entry);
            case ADJECTIVE -> adjective(phrase, first, entry);
            case PEOPLE, ORGANISATION -> add(phrase.first(), phrase.last(), phrase.head(), EntityType.ORGANISATION, entry, true);
            case REGION, CITY -> place(phrase, first, entry);
        }
    }

    /** A state that acts is the state's government as well as a place. */
    private void state(NounPhrase phrase, int first, Entry entry) {
        if (phrase.shape() == NounPhrase.Shape.NAME && tag(phrase.last() + 1).startsWith("NN")) {
            return;
        }
        if (acts(phrase)) {
            add(phrase.first(), phrase.last(), phrase.head(), EntityType.ORGANISATION, entry, true);
        }
        add(first, phrase.last(), phrase.head(), EntityType.LOCATION, entry, true);
    }

    /** "Seoul said" is the South Korean state, keeping that the capital spoke. */
    private void capital(NounPhrase phrase, int first, Entry entry) {
        boolean speaks = acts(phrase) && verbClassAfter(phrase.last()) == Dictionary.COMMUNICATION;
        add(first, phrase.last(), phrase.head(), speaks ? EntityType.ORGANISATION : EntityType.LOCATION, entry, true);
    }

    /** "the Dutch", or an adjective that the tagger took for a name. */
    private void adjective(NounPhrase phrase, int first, Entry entry) {
        boolean people = first > phrase.first() && phrase.shape() == NounPhrase.Shape.PHRASE;
        if (people) {
            add(phrase.first(), phrase.last(), phrase.head(), EntityType.ORGANISATION, entry, true);
        } else if (tokens.get(phrase.head()).text().endsWith(".") || phrase.shape() == NounPhrase.Shape.PHRASE) {
            add(first, phrase.last(), phrase.head(), EntityType.LOCATION, entry, true);
        }
    }

    private void place(NounPhrase phrase, int first, Entry entry) {
        boolean person = classifier.kind(phrase) == PhraseKind.PERSON;
        add(first, phrase.last(), phrase.head(), person ? EntityType.PERSON : EntityType.LOCATION, person ? null : entry, true);
    }

    private boolean acts(NounPhrase phrase) {
        String after = tag(phrase.last() + 1);
        boolean subject = after.equals("MD") || after.equals("VBD") || after.equals("VBZ") || after.equals("VBP");
        boolean adverb = after.equals("RB") && tag(phrase.last() + 2).startsWith("VB");
        boolean agent = phrase.first() > 0 && tokens.get(phrase.first() - 1).lower().equals("by");
        return subject || adverb || agent;
    }

    private int verbClassAfter(int last) {
        for (int i = last + 1; i < Math.min(tokens.size(), last + 4); i++) {
            if (tag(i).startsWith("VB") && !tokens.get(i).lemma().equals("have") && !tokens.get(i).lemma().equals("be")) {
                return Dictionary.english().verbClass(tokens.get(i).lemma());
            }
        }
        return 0;
    }

    private void unknown(NounPhrase phrase, int first) {
        PhraseKind kind = corrected(phrase, classifier.kind(phrase));
        boolean named = tag(phrase.head()).startsWith("NNP");
        Optional<Entry> organ = Organs.find(tokens, names, first, phrase.last());
        if (organ.isEmpty() && isWords(phrase)) {
            Organs.find(tokens, names, first, phrase.last() - 1).ifPresent(author -> add(phrase.first(), phrase.last() - 1, phrase.last() - 1, EntityType.ORGANISATION, author, true));
        }
        int last = withOf(phrase, kind);
        int body = named && kind != PhraseKind.NONE ? KindNouns.nameStart(tokens, first, phrase.last()) : first;
        if (organ.isPresent() && isOnePerson(phrase.head())) {
            person(phrase.first(), last, phrase.head(), true, organ.get());
        } else if (organ.isPresent()) {
            add(phrase.first(), last, phrase.head(), EntityType.ORGANISATION, organ.get(), true);
        } else if (body > first) {
            body(phrase, body);
        } else if (isInformant(phrase)) {
            boolean several = tag(phrase.head()).equals("NNS");
            add(phrase.first(), phrase.last(), phrase.head(), several ? EntityType.ORGANISATION : EntityType.PERSON, null, false);
        } else if (isUnit(phrase)) {
            add(first, phrase.last(), phrase.head(), EntityType.UNIT, null, true);
        } else {
            switch (kind) {
                case PERSON -> person(phrase, first, named);
                case GROUP, ORGANISATION -> add(phrase.first(), last, phrase.head(), EntityType.ORGANISATION, null, named);
                case PLACE -> unknownPlace(phrase, last, named);
                case EVENT -> event(phrase, named);
                default -> { }
            }
        }
    }

    /** "Carmaker Velden": given twice, with and without what it is. */
    private void body(NounPhrase phrase, int name) {
        for (int first : new int[] {phrase.first(), name}) {
            mentions.add(mention(first, phrase.last(), phrase.head(), EntityType.ORGANISATION, null, words(name, phrase.last()), null, true));
        }
    }

    /** "Sudan's Gedaref" is Gedaref; "the town of Petit-Goave" is given twice, with and without what it is. */
    private void unknownPlace(NounPhrase phrase, int last, boolean named) {
        int first = phrase.first();
        for (int i = phrase.first(); i < phrase.head(); i++) {
            first = named && tag(i).equals("POS") ? i + 1 : first;
        }
        add(first, last, phrase.head(), EntityType.LOCATION, null, named);
        int of = phrase.last() + 2;
        boolean inner = last > of - 1 && tag(last).startsWith("NNP") && names.exactly(of, last).isEmpty();
        if (inner && tokens.subList(of, last).stream().allMatch(token -> token.tag().startsWith("NNP") || token.text().equals("-"))) {
            add(of, last, last, EntityType.LOCATION, null, true);
        }
    }

    /** What the classifier takes for one person though the form tells otherwise: several ("ministers"), letters ("NFA"), a share ("30%"). */
    private PhraseKind corrected(NounPhrase phrase, PhraseKind kind) {
        Token head = tokens.get(phrase.head());
        if (kind != PhraseKind.PERSON) {
            return kind;
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
        return phrase.last() > phrase.first() && tag(phrase.last()).startsWith("NN") && Dictionary.english().nounClass(tokens.get(phrase.last()).lemma()) == WORDS;
    }

    /** "the Peruvian health minister", not the ministry. */
    private boolean isOnePerson(int head) {
        return tag(head).equals("NN") && Dictionary.english().nounClass(tokens.get(head).lower()) == Dictionary.PERSON;
    }

    private void event(NounPhrase phrase, boolean named) {
        if (named) {
            add(phrase.first(), phrase.last(), phrase.head(), EntityType.EVENT, null, true);
        }
    }

    /** A person with a title is given twice, with and without it. One who holds an office speaks for its organ. */
    private void person(NounPhrase phrase, int first, boolean named) {
        int name = named ? PersonNames.start(tokens, first, phrase.last()) : first;
        Entry organ = name > first ? Organs.find(tokens, names, first, name - 1).orElse(null) : null;
        person(phrase.first(), phrase.last(), phrase.head(), named, organ);
        if (name > first) {
            person(name, phrase.last(), phrase.head(), true, organ);
        }
    }

    private void person(int first, int last, int head, boolean named, Entry organ) {
        mentions.add(mention(first, last, head, EntityType.PERSON, organ == null ? null : organ.id(), name(first, last, EntityType.PERSON), organ == null ? null : organ.kind(), named));
    }

    /** A source who talks, not one of light or income. */
    private boolean isInformant(NounPhrase phrase) {
        String next = phrase.last() + 1 < tokens.size() ? tokens.get(phrase.last() + 1).lower() : "";
        boolean someone = INFORMED.contains(next) || verbClassAfter(phrase.last()) == Dictionary.COMMUNICATION;
        boolean cited = phrase.first() > 0 && CITING.contains(tokens.get(phrase.first() - 1).lower());
        return tokens.get(phrase.head()).lemma().equals("source") && (someone || cited);
    }

    private boolean isUnit(NounPhrase phrase) {
        boolean ordinal = false;
        for (int i = phrase.first(); i < phrase.head(); i++) {
            char c = tokens.get(i).text().charAt(0);
            ordinal |= Character.isDigit(c) && Character.isLetter(tokens.get(i).text().charAt(tokens.get(i).text().length() - 1)) || tag(i).startsWith("NNP");
        }
        return ordinal && tag(phrase.head()).startsWith("NNP") && UNITS.contains(tokens.get(phrase.head()).lower());
    }

    /** "the people of Iraq", "the city of Basra": the phrase goes on through its "of". */
    private int withOf(NounPhrase phrase, PhraseKind kind) {
        boolean extends_ = kind == PhraseKind.GROUP || kind == PhraseKind.ORGANISATION || kind == PhraseKind.PLACE;
        if (!extends_ || phrase.shape() == NounPhrase.Shape.NAME || phrase.last() + 2 >= tokens.size() || !tokens.get(phrase.last() + 1).lower().equals("of")) {
            return phrase.last();
        }
        List<NounPhrase> rest = NounPhrases.in(tokens.subList(phrase.last() + 2, Math.min(tokens.size(), phrase.last() + 12)));
        return !rest.isEmpty() && rest.get(0).first() == 0 ? phrase.last() + 2 + rest.get(0).last() : phrase.last();
    }

    private void add(int first, int last, int head, EntityType type, Entry entry, boolean named) {
        String name = entry == null ? name(first, last, type) : entry.name();
        mentions.add(mention(first, last, head, type, entry == null ? null : entry.id(), name, entry == null ? null : entry.kind(), named));
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

    private String tag(int i) {
        return i >= tokens.size() || i < 0 ? "" : tokens.get(i).tag();
    }
}
