package rangefinder.enrich.claim;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rangefinder.action.Trait;
import rangefinder.enrich.claim.LastingCauses.Cause;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;

/**
 * What an article tells as a whole, for what its sentences leave unsaid: where, when and from what cause it happened, and whom it is about.
 *
 * @param setting     where
 * @param day         null where nothing dates the happening
 * @param cause       a lasting one; null where it names none
 * @param gathering   PROTEST or STRIKE, where the article tells of one: what people then take part in; else null
 * @param protagonist id of the company or organisation; null for none
 * @param attacker    state that sent drones or missiles; null for none
 * @param attacked    state they were sent to; null where unknown
 * @param published   null where the article has no day
 */
record Story(Setting setting, LocalDate day, Cause cause, String gathering, String protagonist, String attacker, String attacked, LocalDate published) {

    /** So many counts set the scene. Not those of the head: where the first stands far down, the story is set there. */
    private static final int SCENE = 4;

    static Story of(Reading reading, List<Claim> claims) {
        List<Claim> scene = claims.stream().filter(claim -> isHappening(claim) && claim.getBasis() != Basis.RATE).limit(SCENE).toList();
        Optional<Claim> raid = claims.stream().filter(claim -> isRaid(claim, "LAUNCH") && claim.getActor() != null).findFirst();
        Cause cause = cause(reading);
        Setting setting = Setting.of(reading, scene, cause, raid.isPresent());
        Optional<LocalDate> day = HappeningDays.of(reading, sentence -> !isElsewhere(reading, sentence, claims, setting.place())).or(() -> day(scene)).or(() -> raid.flatMap(claim -> Optional.ofNullable(day(claim))));
        return new Story(setting, day.orElse(null), cause, gathering(claims),
            needsProtagonist(claims) ? Protagonist.of(reading) : null, raid.map(Claim::getActor).orElse(null), raid.map(Story::attacked).orElse(null), reading.day());
    }

    /** Null where the article places nothing. */
    String place() {
        return setting.place();
    }

    /** "On Sunday, 14 people were killed in nearby Umm Rawaba": all that a sentence tells happened at another place than the story's. */
    private static boolean isElsewhere(Reading reading, int sentence, List<Claim> claims, String place) {
        List<String> places = claims.stream().filter(claim -> reading.sentenceAt(claim.getIn() != null, claim.getStart()) == sentence && isHappening(claim)).map(Setting::placeOf).filter(Objects::nonNull).toList();
        return place != null && !places.isEmpty() && places.stream().noneMatch(other -> other.equals(place) || Places.isWithin(other, place) || Places.isWithin(place, other));
    }

    private static boolean isHappening(Claim claim) {
        return ClaimTopics.isHappening(claim.getAction());
    }

    private static String gathering(List<Claim> claims) {
        return claims.stream().map(claim -> TopicForms.of(claim.getAction(), claim.getCountedClass())).filter(form -> form != null && Trait.GATHERING.of(form.action()))
            .map(TopicForms.Form::action).findFirst().orElse(null);
    }

    private static boolean isRaid(Claim claim, String action) {
        TopicForms.Form form = TopicForms.of(claim.getAction(), claim.getCountedClass());
        return form != null && form.kind() == TopicForms.Kind.RAID && form.action().equals(action);
    }

    private static boolean needsProtagonist(List<Claim> claims) {
        return claims.stream().map(claim -> TopicForms.of(claim.getAction(), claim.getCountedClass())).filter(Objects::nonNull).anyMatch(form -> form.kind() == TopicForms.Kind.COMPANY);
    }

    private static Optional<LocalDate> day(List<Claim> scene) {
        return scene.stream().map(Story::day).filter(Objects::nonNull).findFirst();
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
        return title != null ? title : LastingCauses.in(ArticleHead.of(reading.article().getText()));
    }

    private static String attacked(Claim raid) {
        if (raid.getTarget() != null) {
            return raid.getTarget();
        }
        return raid.getPlace().stream().flatMap(place -> Gazetteer.world().find(place).stream()).flatMap(entry -> Gazetteer.stateOf(entry.id()).stream())
            .filter(state -> !state.equals(raid.getActor())).findFirst().orElse(null);
    }
}
