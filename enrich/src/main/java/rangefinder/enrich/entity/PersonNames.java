package rangefinder.enrich.entity;

import java.util.List;
import java.util.Set;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Token;

/** Tells a person's name from the titles before it: "Foreign Minister", "Lt. Gen.", "Mr". */
final class PersonNames {

    private static final Set<String> TITLES = Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof.", "gen.", "lt.", "col.", "maj.", "capt.", "cmdr.",
            "sgt.", "cpl.", "adm.", "brig.", "sen.", "rep.", "gov.", "rev.", "sir", "dame", "lord", "lady", "hon.", "st.", "supt.", "insp.", "det.", "vice", "chief", "senior", "deputy",
            "secretary", "minister", "president", "chancellor", "general", "major", "admiral", "sergeant", "captain", "colonel", "commander", "spokesperson", "spokesman", "spokeswoman",
            "ambassador", "king", "queen", "prince", "princess", "pope", "chairman", "chairwoman", "director", "professor", "judge", "officer", "commodore", "governor", "mayor", "senator",
            "sheriff", "alderman", "councillor", "councilman", "councilwoman", "commissioner", "superintendent", "inspector", "detective", "constable", "marshal", "magistrate", "lieutenant", "brigadier",
            "corporal", "congressman", "congresswoman", "lawmaker", "premier", "sheikh", "imam", "ayatollah", "bishop", "archbishop", "cardinal", "reverend", "ombudsman", "head", "leader", "boss", "executive", "ceo");

    private PersonNames() {
    }

    /** First token of the name proper; {@code first} where there is no title, or nothing but titles. */
    static int start(List<Token> tokens, int first, int last) {
        int start = first;
        for (int i = first; i < last; i++) {
            if (isTitle(tokens.get(i))) {
                start = i + 1;
            }
        }
        return start > first && tokens.get(start).tag().startsWith("NNP") && !isTitle(tokens.get(last)) ? start : first;
    }

    private static boolean isTitle(Token token) {
        String lower = token.lower();
        boolean given = PhraseFeatures.isGivenName(token.text());
        return TITLES.contains(lower) || !given && Dictionary.english().nounClass(lower) == Dictionary.PERSON && !token.tag().startsWith("NNP");
    }
}
