package rangefinder.enrich.attribution;

import java.util.List;

/**
 * Who is cited for a place of the text.
 *
 * @param chain    the speakers, the deepest (the originator) first, then who relays it; empty where the text does not tell who says it ("is believed to")
 * @param cue      the word that announces the deepest speaker ("say", "according to")
 * @param rule     name of the rule that found it
 * @param strength 0 to 6 on the ICD 203 scale where a cue gives one, else null
 */
public record Citation(List<Phrase> chain, String cue, String rule, Integer strength) {

    /** Null where the text does not tell who says it. */
    public Phrase originator() {
        return chain.isEmpty() ? null : chain.get(0);
    }
}
