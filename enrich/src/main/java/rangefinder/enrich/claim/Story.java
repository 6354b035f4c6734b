package rangefinder.enrich.claim;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.claim.LastingCauses.Cause;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;

/**
 * What an article tells as a whole, for what its sentences leave unsaid: where, when and from what cause it happened, and whom it is about.
 *
 * @param place       null where the article places nothing
 * @param wider       what its sentences call the place of the happening where one of them tells a town near to it; null where none does
 * @param day         null where nothing dates the happening
 * @param cause       a lasting one; null where it names none
 * @param gathering   PROTEST or STRIKE, where the article tells of one: what people then take part in; else null
 * @param protagonist id of the company or organisation; null for none
 * @param attacker    state that sent drones or missiles; null for none
 * @param attacked    state they were sent to; null where unknown
 * @param published   null where the article has no day
 */
record Story(String place, String wider, LocalDate day, Cause cause, String gathering, String protagonist, String attacker, String attacked, LocalDate published) {

    /** Claims in the head of an article that say where its story is set; later ones often tell of others. */
    private static final int HEAD = 4;
    private static final int LEAD = 400;
    private static final Set<Entry.Role> PLACES = Set.of(Entry.Role.STATE, Entry.Role.REGION, Entry.Role.CITY, Entry.Role.CAPITAL);

    static Story of(Reading reading, List<Claim> claims) {
        List<Claim> head = claims.stream().filter(claim -> isHappening(claim) && claim.getBasis() != Basis.RATE).limit(HEAD).toList();
        Optional<Claim> raid = claims.stream().filter(claim -> isRaid(claim, "LAUNCH") && claim.getActor() != null).findFirst();
        Cause cause = cause(reading);
        String titled = isEpidemic(cause) && (head.isEmpty() || placeOf(head.get(0)) == null) ? placeOfTitle(reading) : null;
        String place = titled == null ? place(head) : titled;
        boolean byState = cause != null && cause.window() == LastingCauses.Window.STATE;
        boolean atATown = cause == null || cause.window() == LastingCauses.Window.ONCE;
        String town = !byState && (place == null || atATown && Places.size(place) > Places.REGION) ? Places.townNear(reading, place) : null;
        town = town == null && !byState ? narrowerOfTitle(reading, place) : town;
        String state = place == null && byState ? stateOfTitle(reading) : place;
        String told = town == null ? state : town;
        Optional<LocalDate> day = HappeningDays.of(reading, sentence -> !isElsewhere(reading, sentence, claims, told)).or(() -> day(head)).or(() -> raid.flatMap(claim -> Optional.ofNullable(day(claim))));
        return new Story(told, town == null ? null : place, day.orElse(null), cause, gathering(claims),
            needsProtagonist(claims) ? Protagonist.of(reading) : null, raid.map(Claim::getActor).orElse(null), raid.map(Story::attacked).orElse(null), reading.day());
    }

    /** "On Sunday, 14 people were killed in nearby Umm Rawaba": all that a sentence tells happened at another place than the story's. */
    private static boolean isElsewhere(Reading reading, int sentence, List<Claim> claims, String place) {
        List<String> places = claims.stream().filter(claim -> reading.sentenceAt(claim.getIn() != null, claim.getStart()) == sentence && isHappening(claim)).map(Story::placeOf).filter(Objects::nonNull).toList();
        return place != null && !places.isEmpty() && places.stream().noneMatch(other -> other.equals(place) || Places.isWithin(other, place) || Places.isWithin(place, other));
    }

    private static boolean isHappening(Claim claim) {
        return ClaimTopics.isHappening(claim.getAction());
    }

    private static String gathering(List<Claim> claims) {
        return claims.stream().map(claim -> TopicForms.of(claim.getAction(), claim.getCountedClass())).filter(form -> form != null && Actions.GATHERINGS.contains(form.action()))
            .map(TopicForms.Form::action).findFirst().orElse(null);
    }

    private static boolean isRaid(Claim claim, String action) {
        TopicForms.Form form = TopicForms.of(claim.getAction(), claim.getCountedClass());
        return form != null && form.kind() == TopicForms.Kind.RAID && form.action().equals(action);
    }

    private static boolean needsProtagonist(List<Claim> claims) {
        return claims.stream().map(claim -> TopicForms.of(claim.getAction(), claim.getCountedClass())).filter(Objects::nonNull).anyMatch(form -> form.kind() == TopicForms.Kind.COMPANY);
    }

    /** "Peru mourns 57 killed in earthquake": what strikes a state is placed by its name. */
    private static String stateOfTitle(Reading reading) {
        return reading.names().all().stream().filter(mention -> reading.analysis().inTitle(mention.sentence()) && mention.id() != null && Gazetteer.world().state(mention.id()).isPresent())
            .map(mention -> Gazetteer.world().state(mention.id()).orElseThrow().name()).findFirst().orElse(null);
    }

    private static boolean isEpidemic(Cause cause) {
        return cause != null && cause.window() == LastingCauses.Window.YEAR;
    }

    /** "Texas measles cases rise to 481": the count of the headline is that of the state, region or town it names; null where it names none. */
    private static String placeOfTitle(Reading reading) {
        return reading.names().all().stream().filter(mention -> reading.analysis().inTitle(mention.sentence()) && mention.id() != null)
            .flatMap(mention -> Gazetteer.world().find(mention.name()).stream()).filter(entry -> PLACES.contains(entry.role())).map(Entry::name).findFirst().orElse(null);
    }

    /** "Toll in Zamfara village raid rises", whose text says "in north-western Nigeria"; null where the headline names no region or town in what the text names. */
    private static String narrowerOfTitle(Reading reading, String place) {
        String titled = place == null || Places.size(place) <= Places.REGION ? null : placeOfTitle(reading);
        return titled != null && Places.size(titled) <= Places.REGION && Places.isWithin(titled, place) ? titled : null;
    }

    /** The smallest, of equals the first. */
    private static String place(List<Claim> head) {
        String place = null;
        for (Claim claim : head) {
            String own = placeOf(claim);
            place = own != null && (place == null || Places.size(own) < Places.size(place)) ? own : place;
        }
        return place;
    }

    /** Null where the claim places nothing. "Chad has recorded 300 cases": a state that acts is where nobody's act infects. */
    static String placeOf(Claim claim) {
        boolean byActor = claim.getPlace().isEmpty() && "INFECT".equals(claim.getAction()) && claim.getActor() != null;
        return byActor ? ofActor(claim) : claim.getPlace().isEmpty() ? null : claim.getPlace().get(0);
    }

    /** By the words that named it: "Texas has confirmed 300 cases" acts for its state, and is no place of all of it. */
    private static String ofActor(Claim claim) {
        return claim.getBecause().stream().filter(reason -> reason.getPart().equals("actor") && reason.getWords() != null)
            .flatMap(reason -> Gazetteer.world().find(reason.getWords()).stream()).filter(entry -> entry.role() == Entry.Role.REGION || entry.role() == Entry.Role.CITY)
            .map(Entry::name).findFirst().or(() -> Gazetteer.world().state(claim.getActor()).map(Entry::name)).orElse(null);
    }

    private static Optional<LocalDate> day(List<Claim> head) {
        return head.stream().map(Story::day).filter(Objects::nonNull).findFirst();
    }

    /** The day of a claim's own; null where it has none, or a longer time. */
    static LocalDate day(Claim claim) {
        return HappeningDays.day(date(claim.getFrom()), date(claim.getTo()));
    }

    static LocalDate date(String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException notDate) {
            return null;
        }
    }

    private static Cause cause(Reading reading) {
        Cause title = LastingCauses.in(reading.article().getTitle());
        String text = reading.article().getText();
        return title != null ? title : LastingCauses.in(text.substring(0, Math.min(LEAD, text.length())));
    }

    private static String attacked(Claim raid) {
        if (raid.getTarget() != null) {
            return raid.getTarget();
        }
        return raid.getPlace().stream().flatMap(place -> Gazetteer.world().find(place).stream()).flatMap(entry -> Gazetteer.stateOf(entry.id()).stream())
            .filter(state -> !state.equals(raid.getActor())).findFirst().orElse(null);
    }
}
