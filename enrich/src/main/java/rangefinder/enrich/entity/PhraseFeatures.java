package rangefinder.enrich.entity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Features;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.WordLooks;
import rangefinder.enrich.text.WordShape;
import rangefinder.table.Table;

/** What decides of which kind a noun phrase is. Template numbers are part of the model: change them and train again. */
final class PhraseFeatures {

    private static final int NOTHING = 0x0FF;
    /** Template of the words inside, however many. */
    private static final int WORDS = 1000;
    private static final Set<String> GIVEN_NAMES = Table.read(PhraseFeatures.class, "given-names.tsv").stream().map(row -> row.get(0)).collect(Collectors.toSet());
    private static final Dictionary DICTIONARY = Dictionary.english();

    private final List<Token> tokens;
    private final int[] words;
    private final KnownNames names;
    private final Features features = new Features();
    private int template;

    PhraseFeatures(List<Token> tagged, KnownNames names) {
        tokens = tagged;
        words = tagged.stream().mapToInt(token -> WordLooks.of(token).key()).toArray();
        this.names = names;
    }

    static boolean isGivenName(String word) {
        return GIVEN_NAMES.contains(word);
    }

    Features of(NounPhrase phrase) {
        features.clear();
        template = 0;
        int head = phrase.head();
        int shape = phrase.shape().ordinal();
        int tag = tag(head);
        int meaning = meaning(head);
        int known = known(phrase);
        int firstKnown = known(phrase.first());
        WordLooks looks = WordLooks.of(tokens.get(head));
        String lower = tokens.get(head).lower();
        add(shape, 0);
        add(lower.hashCode(), shape);
        add(tokens.get(head).lemma().hashCode(), tag);
        add(tag, shape);
        add(meaning, tag);
        add(meaning, tag, shape);
        add(looks.shape(), tag, shape);
        add(looks.suffix3(), tag);
        add(looks.suffix4(), tag);
        add(known, shape);
        add(known, tag);
        add(firstKnown, meaning);
        add(firstKnown, tag, shape);
        add(acronym(head), known);
        around(phrase, tag, meaning, known);
        inside(phrase, tag, meaning);
        return features;
    }

    private void around(NounPhrase phrase, int tag, int meaning, int known) {
        int before = phrase.first() - 1;
        int after = phrase.last() + 1;
        add(word(before), tag);
        add(word(before), meaning);
        add(word(before), known);
        add(tag(before), tag(after), tag);
        add(word(after), tag);
        add(word(after), meaning);
        add(tag(after), meaning);
        add(lemma(after), tag);
        add(verbMeaning(after), tag, meaning);
        add(verbMeaning(after), known);
        add(word(before - 1), word(before), tag);
        add(lemma(before), lemma(before - 1));
        add(word(after), word(after + 1), tag);
        add(verbMeaning(before), tag, meaning);
        add(phrase.first() == 0 ? 1 : 0, tag, known);
        add(word(before), lemma(phrase.head()));
    }

    private void inside(NounPhrase phrase, int tag, int meaning) {
        int first = phrase.first();
        int head = phrase.head();
        int length = Math.min(head - first, 5);
        int previous = head > first ? head - 1 : -1;
        boolean given = false;
        boolean title = false;
        boolean proper = false;
        for (int i = first; i <= phrase.last(); i++) {
            String text = tokens.get(i).text();
            given |= i < head && GIVEN_NAMES.contains(text);
            title |= i < head && DICTIONARY.nounClass(tokens.get(i).lower()) == Dictionary.PERSON;
            proper |= tokens.get(i).tag().startsWith("NNP");
            features.add(WORDS, word(i), i == head ? 1 : 0);
        }
        int kinds = (given ? 1 : 0) + (title ? 2 : 0) + (proper ? 4 : 0);
        add(kinds, tag);
        add(kinds, length, tag);
        add(kinds, meaning);
        add(word(previous), tag);
        add(previous < 0 ? NOTHING : meaning(previous), meaning);
        add(previous < 0 ? NOTHING : meaning(previous), tag);
        add(tag(first), tag, length);
        add(word(first), tag);
        add(word(first), meaning);
        add(tag(first), meaning);
        add(WordShape.prefix(tokens.get(first).lower(), 4), tag);
    }

    /** What the tables say of the name that fills the phrase, its article apart. */
    private int known(NounPhrase phrase) {
        boolean article = tokens.get(phrase.first()).tag().equals("DT") && phrase.first() < phrase.last();
        return names.exactly(article ? phrase.first() + 1 : phrase.first(), phrase.last()).map(PhraseFeatures::role).orElse(NOTHING);
    }

    private int known(int i) {
        return names.at(i).map(hit -> role(hit.entry())).orElse(NOTHING);
    }

    private static int role(Entry entry) {
        return entry.role().ordinal() + 1;
    }

    private int acronym(int i) {
        String text = tokens.get(i).text();
        return text.length() > 1 && text.length() < 7 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.') ? 1 : 0;
    }

    private int meaning(int i) {
        Token token = tokens.get(i);
        String lemma = token.tag().startsWith("NNP") ? token.lower() : token.lemma();
        return DICTIONARY.nounClass(lemma) + (token.tag().startsWith("NNP") ? 100 : 0);
    }

    private int verbMeaning(int i) {
        if (i < 0 || i >= tokens.size() || !tokens.get(i).tag().startsWith("VB")) {
            return NOTHING;
        }
        return DICTIONARY.verbClass(tokens.get(i).lemma()) * 2 + (tokens.get(i).tag().equals("VBN") ? 1 : 0);
    }

    private int word(int i) {
        return i < 0 || i >= tokens.size() ? NOTHING : words[i];
    }

    private int lemma(int i) {
        return i < 0 || i >= tokens.size() ? NOTHING : tokens.get(i).lemma().hashCode();
    }

    private int tag(int i) {
        return i < 0 || i >= tokens.size() ? NOTHING : tokens.get(i).tag().hashCode();
    }

    private void add(int a, int b) {
        features.add(++template, a, b);
    }

    private void add(int a, int b, int c) {
        features.add(++template, a, b, c);
    }
}
