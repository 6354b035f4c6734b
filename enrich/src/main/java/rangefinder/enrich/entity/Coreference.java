package rangefinder.enrich.entity;

import java.util.List;
import rangefinder.enrich.text.Analysis;

/** Which mentions of an article mean the same thing. */
public final class Coreference {

    private Coreference() {
    }

    static List<Mention> linkShortForms(List<Mention> mentions, Analysis analysis) {
        return mentions;
    }
}
