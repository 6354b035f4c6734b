package rangefinder.enrich.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.entity.KindNouns;
import rangefinder.enrich.entity.Mention;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.time.TimeMention;
import rangefinder.enrich.time.TimeResolver;
import rangefinder.schema.Claim;
import rangefinder.schema.EntityType;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

/**
 * The company or organisation that an article is about: the first name of its first sentence, else of its title, that stands in it again. By
 * capitals, since taggers and tables know few companies.
 */
final class Protagonist {

    /** Ids of parties that no table knows: their name behind this, which tells them from codes of states. */
    private static final String PREFIX = "org:";
    /** "chief executive Ana Ruiz", "the company": no capital but those of a person's name at the end. */
    private static final Pattern OFFICER = Pattern.compile("(?!an? |one |another |other |rival )\\p{Ll}[\\p{Ll} -]*(?: \\p{Lu}\\S+){0,3}");
    private static final Set<Integer> KINDS = Set.of(Dictionary.PERSON, Dictionary.GROUP);

    private Protagonist() {}

    /** Its id; null where the article is about nobody, a person or a state. */
    static String of(Reading reading) {
        int body = 0;
        while (body < reading.analysis().size() && reading.analysis().inTitle(body)) {
            body++;
        }
        for (int sentence = Math.min(body, reading.analysis().size() - 1); sentence >= 0; sentence--) {
            String name = name(reading, sentence);
            if (name != null) {
                return Gazetteer.world().find(name).map(Entry::id).orElse(PREFIX + name);
            }
        }
        return null;
    }

    /** In a report on a company its name, and whoever speaks for a company and names no other, is that company. */
    static void speak(List<Claim> claims, String protagonist) {
        String name = protagonist.replaceFirst("^" + PREFIX, "");
        for (Claim claim : claims) {
            Source source = claim.getSource();
            boolean open = source.getText() != null && source.getEntity() == null;
            if (open && (source.getName().equals(name) || source.getKind() == SourceKind.company && OFFICER.matcher(source.getText()).matches())) {
                claim.setSource(Source.newBuilder(source).setEntity(protagonist).setKind(SourceKind.company).build());
            }
        }
    }

    private static String name(Reading reading, int sentence) {
        List<Token> tokens = reading.analysis().tokens(sentence);
        List<TimeMention> times = TimeResolver.english().spans(tokens, reading.day());
        for (int from = 0; from < tokens.size(); from++) {
            int to = from;
            while (to < tokens.size() && isCapital(tokens.get(to)) && !isKind(tokens, to)) {
                to++;
            }
            if (to > from) {
                String name = words(tokens, from, to);
                if (isOrganisation(reading.names().in(sentence), times, from, to - 1, name) && standsAgain(reading, tokens.get(from).text())) {
                    return name;
                }
                from = to;
            }
        }
        return null;
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().charAt(0));
    }

    /** "Retailer Kestrel", "Pump maker Astra": what begins a sentence has a capital, name or not. */
    private static boolean isKind(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        if (i == 0 && KindNouns.is(word)) {
            return true;
        }
        boolean named = i + 1 < tokens.size() && isCapital(tokens.get(i + 1));
        return i == 0 && (named ? KINDS.contains(Dictionary.english().nounClass(word)) : Dictionary.english().isNoun(word) || Dictionary.english().isAdjective(word) || word.length() < 3);
    }

    private static String words(List<Token> tokens, int from, int to) {
        return String.join(" ", tokens.subList(from, to).stream().map(Token::text).toList());
    }

    /** A person counts where a table knows the office: surnames and companies look alike. */
    private static boolean isOrganisation(List<Mention> mentions, List<TimeMention> times, int from, int last, String name) {
        boolean person = mentions.stream().anyMatch(mention -> mention.type() == EntityType.PERSON && mention.kind() != null && mention.first() <= last && mention.last() >= from);
        boolean time = times.stream().anyMatch(t -> t.firstToken() <= last && t.endToken() > from);
        Optional<Entry> known = Gazetteer.world().find(name);
        return !person && !time && (known.isEmpty() || known.get().role() == Entry.Role.ORGANISATION);
    }

    private static boolean standsAgain(Reading reading, String word) {
        String all = Optional.ofNullable(reading.article().getTitle()).orElse("") + "\n" + reading.article().getText();
        return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(all).results().limit(2).count() == 2;
    }
}
