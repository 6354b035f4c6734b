package rangefinder.enrich.attribution;

import java.util.List;

/**
 * Who is cited for a place of the text.
 *
 * @param chain    the speakers, the deepest (the originator) first, then who relays it; never empty
 * @param cue      the word that announces the deepest speaker ("say", "according to")
 * @param rule     name of the rule that found it
 * @param strength 0 to 6 on the ICD 203 scale where a cue gives one, else null
 */
public record Citation(List<Phrase> chain, String cue, String rule, Integer strength) {

    public Phrase originator() {
        return chain.get(0);
    }
}
