package rangefinder.enrich.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tags that cannot be, beside those around them: what the model, trained on little text, got wrong, and what would mislead the parser
 * most: a verb missed behind "would", a subject taken for its verb, an acronym taken for the word that it spells ("WHO", "IT").
 */
final class TagRepairs {

    private static final Set<String> OBJECT_STARTS = Set.of("DT", "CD", "PRP$", "$");
    private static final Set<String> NO_VERB = Set.of("RB", "JJ", "NN", "IN");
    private static final Set<String> PREDICATES = Set.of("VBD", "MD");
    /** Verbs behind whose subject another verb may stand, and nouns as well. */
    private static final Set<String> SAYING = Set.of("say", "think", "believe", "claim", "allege", "know", "fear", "suspect", "report", "have", "are", "do");
    private static final Set<String> NO_NAME = Set.of("WP", "PRP", "WDT", "VB", "VBD", "VBZ", "VBP", "VBN");
    /** "Lost" looks to the tagger like "most", or behind a number like one: what an irregular verb is none of. */
    private static final Set<String> NO_FORM = Set.of("CD", "RBS", "JJS");
    /** "Said late on Monday". */
    private static final Set<String> PART_OF_DAY = Set.of("late", "early");
    /** What a noun may stand behind. */
    private static final Set<String> DETAILS = Set.of("DT", "JJ", "NN", "NNP", "POS", "PRP$");
    /** Tokens of "on Tuesday" and the word behind it. */
    private static final int DAY = 4;
    /** Tokens of a speaker and the comma before it. */
    private static final int SPEAKER = 8;
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}{3,}");

    private final Dictionary dictionary = Dictionary.english();
    private final Lemmas lemmas = Lemmas.english();

    /** Puts them right where they stand. */
    void mend(List<Token> sentence, String[] tags) {
        boolean mixed = sentence.stream().filter(token -> LOWER_CASE.matcher(token.text()).matches()).limit(2).count() == 2;
        for (int i = 0; i < tags.length; i++) {
            String better = better(sentence, tags, i, mixed);
            tags[i] = better == null ? tags[i] : better;
        }
    }

    private String better(List<Token> sentence, String[] tags, int i, boolean mixed) {
        String text = sentence.get(i).text();
        if (mixed && NO_NAME.contains(tags[i]) && ACRONYM.matcher(text).matches()) {
            return "NNP";
        }
        if (tags[i].equals("CD") && text.endsWith("men") && Character.isLowerCase(text.charAt(0))) {
            return "NNS";
        }
        if (i == 0 && tags.length > 1 && tags[i].equals("VBZ") && isPlural(text) && lemmas.irregularVerb(sentence.get(1).text()) != null) {
            return "NNS";
        }
        if (i == 0 || i + 1 == tags.length) {
            return null;
        }
        if (tags[i].equals("NN") && tags[i - 1].equals("JJR") && i > 1 && isSeveral(sentence, tags, i - 2) && tags[i + 1].equals("IN") && dictionary.isVerb(text)) {
            return "VBP";
        }
        if (tags[i].equals("NN") && i > 2 && tags[i - 1].startsWith("NNP") && tags[i - 2].equals("CC") && tags[i - 3].startsWith("NN") && tags[i + 1].equals("CD") && dictionary.isVerb(text)) {
            return "VBP";
        }
        if (NO_FORM.contains(tags[i]) && OBJECT_STARTS.contains(tags[i + 1]) && lemmas.irregularVerb(text) != null) {
            return "VBD";
        }
        if (tags[i].equals("NN") && isPastBehindSubject(sentence, tags, i)) {
            return "VBD";
        }
        if (text.equals("shot") && sentence.get(i + 1).text().equals("dead") && tags[i - 1].startsWith("NN")) {
            return "VBD";
        }
        if (tags[i].equals("VBN") && tags[i - 1].startsWith("NN") && (text.equals("said") || isTelling(sentence, tags, i) || isLastWord(sentence, tags, i))) {
            return "VBD";
        }
        if (tags[i].equals("JJ") && tags[i + 1].equals("VBD") && DETAILS.contains(tags[i - 1]) && dictionary.nounClass(text) == Dictionary.PERSON) {
            return "NN";
        }
        if (PART_OF_DAY.contains(text) && tags[i].equals("JJ") && tags[i - 1].equals("VBD") && (tags[i + 1].equals("IN") || tags[i + 1].equals("NNP"))) {
            return "RB";
        }
        if (text.equals("'") && !tags[i].equals("POS") && isGenitive(sentence, i) && tags[i + 1].startsWith("NN")) {
            return "POS";
        }
        boolean said = sentence.get(i + 1).text().equals("said");
        if (tags[i].equals("VBP") && (said || PREDICATES.contains(tags[i + 1])) && tags[i - 1].startsWith("NN") && dictionary.isNoun(text) && !SAYING.contains(text)) {
            return "NN";
        }
        if (tags[i - 1].equals("MD") && NO_VERB.contains(tags[i]) && OBJECT_STARTS.contains(tags[i + 1]) && dictionary.isVerb(text)) {
            return "VB";
        }
        boolean counted = i > 1 && tags[i - 2].equals("CD") && tags[i + 1].equals("VBN");
        if (tags[i].equals("VBZ") && (PREDICATES.contains(tags[i + 1]) || counted) && tags[i - 1].startsWith("NN") && isThing(sentence.get(i).lower())) {
            return "NNS";
        }
        boolean several = tags[i - 1].equals("NNS") || sentence.get(i - 1).lower().equals("police");
        if ((tags[i].equals("JJ") || tags[i].equals("NN")) && several && tags[i + 1].equals("CD") && dictionary.isVerb(text)) {
            return "VBP";
        }
        boolean past = tags[i].equals("JJ") && tags[i - 1].startsWith("NN") && tags[i + 1].equals("CD") && lemmas.irregularVerb(text) != null;
        return past ? "VBD" : null;
    }

    /** "…, state media reported.": nothing but a speaker between the comma and the verb of telling that ends the sentence. */
    private boolean isLastWord(List<Token> sentence, String[] tags, int i) {
        int start = i - 1;
        while (start > 0 && i - start < SPEAKER && tags[start].matches("NN.*|JJ|DT|POS|VB")) {
            start--;
        }
        boolean ends = i + 2 == tags.length && sentence.get(i + 1).text().equals(".");
        return ends && sentence.get(start).text().equals(",") && dictionary.verbClass(lemmas.of(sentence.get(i).lower(), "VBD")) == Dictionary.COMMUNICATION;
    }

    /** "Thieves stole": people, whose capital at the head of the sentence hides it. */
    private boolean isPlural(String text) {
        return text.endsWith("s") && dictionary.nounClass(lemmas.of(text.toLowerCase(Locale.ROOT), "NNS")) == Dictionary.PERSON;
    }

    /** "Hackers stole data", "the US sent 12 jets": an irregular past between a subject and an object. */
    private boolean isPastBehindSubject(List<Token> sentence, String[] tags, int i) {
        String text = sentence.get(i).text();
        String base = lemmas.irregularVerb(text);
        boolean plural = tags[i - 1].equals("NNS") || tags[i - 1].equals("NNPS");
        boolean object = OBJECT_STARTS.contains(tags[i + 1]) && tags[i - 1].startsWith("NN") || plural && tags[i + 1].startsWith("NN");
        return base != null && object;
    }

    /** "Two more die after a fire": a singular noun has no such number. */
    private static boolean isSeveral(List<Token> sentence, String[] tags, int i) {
        return tags[i].equals("CD") && !sentence.get(i).lower().equals("one") && !sentence.get(i).text().equals("1");
    }

    /** "The ministry claimed on Tuesday that": a clause follows, so the verb is the sentence's. */
    private boolean isTelling(List<Token> sentence, String[] tags, int i) {
        int that = i + 1;
        while (that < Math.min(tags.length, i + DAY) && (tags[that].equals("IN") || tags[that].startsWith("NNP")) && !sentence.get(that).text().equals("that")) {
            that++;
        }
        return that < tags.length && sentence.get(that).text().equals("that") && dictionary.verbClass(lemmas.of(sentence.get(i).lower(), "VBD")) == Dictionary.COMMUNICATION;
    }

    /** "the miners' union": the mark touches a plural, and none before it could have opened a quotation. */
    private static boolean isGenitive(List<Token> sentence, int i) {
        boolean touches = sentence.get(i - 1).end() == sentence.get(i).start() && sentence.get(i - 1).text().endsWith("s") && sentence.get(i).end() < sentence.get(i + 1).start();
        return touches && sentence.subList(0, i).stream().noneMatch(token -> token.text().equals("'"));
    }

    /** "the trains collided", not "the man the mayor says died". */
    private boolean isThing(String plural) {
        return dictionary.isNoun(lemmas.of(plural, "NNS")) && !SAYING.contains(lemmas.of(plural, "VBZ"));
    }
}
