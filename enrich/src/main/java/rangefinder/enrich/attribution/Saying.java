package rangefinder.enrich.attribution;

/**
 * That somebody is cited as saying a stretch of text.
 *
 * @param from     offset of what is said
 * @param to       its end, exclusive
 * @param speaker  who says it; null where the text does not tell ("is believed to")
 * @param hearer   the medium it was told to, which relays it; null mostly
 * @param weight   whether it can be where a figure comes from
 * @param cue      dictionary form of the word that announces it ("say", "according to")
 * @param cueAt    its offset
 * @param rule     name of the rule that found it
 * @param strength 0 to 6 on the ICD 203 scale where the cue gives one, else null
 */
record Saying(int from, int to, Phrase speaker, Phrase hearer, Weight weight, String cue, int cueAt, String rule, Integer strength) {

    /** LIGHT: raw evidence or somebody's will; where anybody else is cited around it, the figure is theirs. */
    enum Weight { LIGHT, FULL }

    boolean covers(int offset) {
        return from <= offset && offset < to;
    }

    /** Whether anything is said: a cue verb without a clause only names a speaker, whose words may stand in a quotation. */
    boolean isEmpty() {
        return from == to;
    }

    int length() {
        return to - from;
    }

    /** The same speaker telling something else: the minister rejected the report, and what he then says he does not reject. */
    Saying telling() {
        return new Saying(from, to, speaker, hearer, weight, "say", cueAt, rule, strength);
    }

    /** The same said by somebody else. */
    Saying by(Phrase who) {
        return new Saying(from, to, who, hearer, weight, cue, cueAt, rule, strength);
    }

    Saying over(int newFrom, int newTo, String newRule) {
        return new Saying(newFrom, newTo, speaker, hearer, weight, cue, cueAt, newRule, strength);
    }
}
