package rangefinder.enrich.claim;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rangefinder.action.Trait;
import rangefinder.enrich.claim.LastingCauses.Cause;
import rangefinder.enrich.claim.LastingCauses.Window;
import rangefinder.enrich.claim.TopicForms.Form;
import rangefinder.enrich.claim.TopicForms.Kind;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.quantity.CountedClasses;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.SourceKind;

/**
 * Ids of the topics that a claim belongs to without anybody defining them: {@code action/place/day} for a happening,
 * {@code action/cause/place/month} where a cause goes on, {@code action/counted/actor/day} for a raid, the frame {@code actor/action/counted/target} for
 * a question that goes on. What a claim leaves unsaid its article's {@link Story} says. Rather no topic than a wrong one: a claim that lacks
 * what its id needs, or counts what its action cannot befall (the table {@code topic-frames.tsv}), gets none.
 */
final class ClaimTopics {

    private static final String PEOPLE = "people";
    private static final String CASES = "cases";
    private static final CountedClasses CLASSES = CountedClasses.english();
    /** A happening lasts a week at most; what takes longer is a campaign. */
    private static final int LONGEST_HAPPENING_DAYS = 7;
    private static final int NOT_LONG_AGO_DAYS = 92;
    private static final int LONGEST_SUDDEN_DAYS = 31;
    /** What was counted over a longer time that is over happened more than once. */
    private static final int LONGEST_DISASTER_DAYS = 62;
    private static final Set<SourceKind> SPEAKING_FOR_STATES = Set.of(SourceKind.government, SourceKind.military);

    private ClaimTopics() {}

    static List<String> of(Claim claim, Story story) {
        String lost = CampaignLosses.topic(claim, story.published());
        if (lost != null) {
            return List.of(lost);
        }
        boolean takesPart = story.gathering() != null && Trait.TAKING_PART.of(claim.getAction());
        Form form = TopicForms.of(takesPart ? story.gathering() : claim.getAction(), claim.getCountedClass());
        if (form == null || !fits(form, claim)) {
            return List.of();
        }
        String id = switch (form.kind()) {
            case HAPPENING -> happening(claim, form, story);
            case RAID -> raid(claim, form, story);
            case CAMPAIGN -> campaign(claim, form, claim.getActor());
            case COMPANY -> campaign(claim, form, claim.getActor() == null ? story.protagonist() : claim.getActor());
        };
        return id == null ? List.of() : List.of(id);
    }

    static boolean isHappening(String action) {
        Form form = TopicForms.of(action, null);
        return form != null && form.kind() == Kind.HAPPENING;
    }

    static boolean befallsPeopleOnly(String action) {
        Form form = TopicForms.of(action, null);
        return form != null && form.counted().equals(Set.of(PEOPLE));
    }

    /** Whether what is counted can be what the action does it to; a bare number of victims counts people, and so does one of cases. */
    private static boolean fits(Form form, Claim claim) {
        String counted = claim.getCountedClass();
        if (counted == null) {
            return form.kind() == Kind.HAPPENING && form.counted().contains(PEOPLE) && claim.getCounted() == null;
        }
        return form.counted().contains(isPeople(counted) ? PEOPLE : "things");
    }

    static boolean isPeople(String counted) {
        return counted.equals(PEOPLE) || counted.equals(CASES) || CLASSES.isA(counted, PEOPLE);
    }

    private static String happening(Claim claim, Form form, Story story) {
        Cause cause = cause(claim, story);
        String place = place(claim, cause != null, story);
        if (place == null) {
            return null;
        }
        if (cause != null && cause.window() != Window.YEAR && isOfFormerPeriod(claim, story)) {
            return null;
        }
        if (cause != null && cause.window() == Window.YEAR && form.action().equals("INJURE")) {
            return null;
        }
        boolean people = claim.getCountedClass() == null || isPeople(claim.getCountedClass());
        String what = people ? name(form.action()) : name(form.action()) + "/" + name(claim.getCountedClass());
        if (cause != null && cause.window() == Window.STATE && Places.state(place) != null) {
            LocalDate struck = struck(claim, story);
            return struck == null ? null : what + "/" + name(cause.name()) + "/" + name(Places.state(place)) + "/" + cause.window(struck);
        }
        if (cause != null && (cause.window() == Window.MONTH || cause.window() == Window.YEAR || Places.size(place) <= Places.REGION)) {
            LocalDate known = cause.window() == Window.ONCE && story.day() != null && isOfStory(claim, story) ? story.day() : lastDay(claim, story);
            return known == null ? null : what + "/" + name(cause.name()) + "/" + name(place) + "/" + cause.window(known);
        }
        LocalDate day = day(claim, place, story);
        return day == null ? null : what + "/" + name(place) + "/" + day;
    }

    /** "Last year's monsoon killed 268": many happenings of a season or a year that is over. */
    private static boolean isOfFormerPeriod(Claim claim, Story story) {
        LocalDate from = Story.date(claim.getFrom());
        LocalDate to = Story.date(claim.getTo());
        boolean over = to != null && story.published() != null && to.isBefore(story.published().withDayOfMonth(1));
        return over && from != null && ChronoUnit.DAYS.between(from, to) > LONGEST_DISASTER_DAYS;
    }

    /** When a disaster struck: the day that the article tells, else the beginning of the week or month that it counts in, else its own day. */
    private static LocalDate struck(Claim claim, Story story) {
        LocalDate from = Story.date(claim.getFrom());
        boolean near = from != null && story.published() != null && !from.isBefore(story.published().minusDays(LONGEST_SUDDEN_DAYS));
        return story.day() != null && isOfStory(claim, story) ? story.day() : near ? from : lastDay(claim, story);
    }

    private static Cause cause(Claim claim, Story story) {
        if (Trait.BY_PEOPLE.of(claim.getAction())) {
            return null;
        }
        Cause own = LastingCauses.in(claim.getQuote());
        return own == null ? story.cause() : own;
    }

    /** The end of a past period that is told of; what began not long ago ("since December") goes on. */
    private static LocalDate lastDay(Claim claim, Story story) {
        LocalDate from = Story.date(claim.getFrom());
        LocalDate to = Story.date(claim.getTo());
        boolean goesOn = to == null || story.published() != null && to.plusDays(NOT_LONG_AGO_DAYS).isAfter(story.published());
        boolean past = from != null && to != null && ChronoUnit.DAYS.between(from, to) > NOT_LONG_AGO_DAYS && to.isBefore(story.published() == null ? to : story.published());
        return goesOn && !past ? story.published() : to;
    }

    /**
     * The claim's own, unless the story tells more exactly where in it; the story's for what is told of none. Of "412,000 marched across France,
     * 61,000 of them in Paris" the wider count is not of the town.
     */
    private static String place(Claim claim, boolean lasts, Story story) {
        String own = Setting.placeOf(claim);
        if (own == null && (isOfWar(claim, story) || GatheringReader.isOfManyPlaces(claim))) {
            return null;
        }
        if (own != null && Trait.GATHERING.of(claim.getAction())) {
            return own;
        }
        boolean headline = "title".equals(claim.getIn()) && Places.isUnknown(story.place());
        boolean atHome = story.setting().local() && own != null && Places.isUnknown(own);
        boolean refined = own != null && (own.equals(story.setting().wider()) || headline || atHome);
        if (story.place() == null || own != null && !refined && !Places.isWithin(story.place(), own)) {
            return own;
        }
        return refined || isOfStory(claim, story) || lasts && claim.getBasis() != Basis.PART ? story.place() : own;
    }

    /** "Russia has lost 1,260 soldiers in a day": what a state's forces lose all along the front, or in a report on a night's raids, did not happen where these struck. */
    private static boolean isOfWar(Claim claim, Story story) {
        boolean losses = FrameReader.isForces(claim.getCountedClass()) && !isUniformedCivilian(claim.getCountedClass());
        return losses && (story.attacker() != null || claim.getActor() != null && Gazetteer.world().state(claim.getActor()).isPresent());
    }

    private static boolean isUniformedCivilian(String counted) {
        return counted.equals("rescuers") || counted.equals("police");
    }

    /** A part may have happened elsewhere. */
    private static boolean isOfStory(Claim claim, Story story) {
        return claim.getBasis() != Basis.PART && isNear(claim, story);
    }

    /** A day of the story's week, or none: what happened at another time may have happened elsewhere. */
    private static boolean isNear(Claim claim, Story story) {
        LocalDate to = Story.date(claim.getTo());
        LocalDate from = Story.date(claim.getFrom());
        LocalDate told = story.day() == null ? story.published() : story.day();
        boolean undated = from == null && to == null;
        boolean began = from == null || told == null || !from.isBefore(told.minusDays(LONGEST_HAPPENING_DAYS)) || to != null;
        boolean near = told != null && began && (from == null || !from.isAfter(told.plusDays(LONGEST_HAPPENING_DAYS))) && (to == null || !to.isBefore(told));
        return undated || near;
    }

    /** A count of a later day within the week is one of the same happening, where it is told of the same place. */
    private static LocalDate day(Claim claim, String place, Story story) {
        boolean takesLonger = claim.getFrom() != null && claim.getTo() != null && Story.day(claim) == null;
        LocalDate own = takesLonger ? longer(claim) : Story.day(claim);
        boolean inStory = story.place() == null || story.place().equals(place) || Places.isWithin(place, story.place()) || Places.isWithin(story.place(), place);
        if (story.day() == null || !inStory || !isNear(claim, story) || takesLonger && own == null) {
            return own;
        }
        return story.day();
    }

    private static LocalDate longer(Claim claim) {
        LocalDate from = Story.date(claim.getFrom());
        return ChronoUnit.DAYS.between(from, Story.date(claim.getTo())) < LONGEST_HAPPENING_DAYS ? from : null;
    }

    /** Drones and missiles are sent and shot down in a night; of a longer time they make a campaign. */
    private static String raid(Claim claim, Form form, Story story) {
        String actor = form.action().equals("INTERCEPT") ? interceptor(claim, story) : claim.getActor() == null ? story.attacker() : claim.getActor();
        boolean undated = claim.getFrom() == null && claim.getTo() == null;
        LocalDate day = undated ? story.day() : Story.day(claim);
        if (actor == null || day == null) {
            return actor == null || undated ? null : campaign(claim, form, actor);
        }
        String counted = form.asked() == null ? claim.getCountedClass() : form.asked();
        return name(form.action()) + "/" + name(counted) + "/" + name(actor) + "/" + day;
    }

    /** Whoever is attacked, or says it of itself; who attacked only where it tells of what was sent back. */
    private static String interceptor(Claim claim, Story story) {
        String speaker = claim.getSource().getEntity() != null && SPEAKING_FOR_STATES.contains(claim.getSource().getKind()) ? Gazetteer.stateOf(claim.getSource().getEntity()).orElse(null) : null;
        if (speaker != null && speaker.equals(story.attacker()) || story.attacked() != null) {
            return speaker != null && speaker.equals(story.attacker()) ? speaker : story.attacked();
        }
        String actor = claim.getActor() == null || claim.getActor().equals(story.attacker()) ? speaker : claim.getActor();
        return actor == null || actor.equals(story.attacker()) ? null : actor;
    }

    private static String campaign(Claim claim, Form form, String actor) {
        if (actor == null || form.needsTarget() && claim.getTarget() == null || actor.equals(claim.getTarget())) {
            return null;
        }
        String frame = name(actor) + "/" + name(form.action()) + "/" + name(form.asked() == null ? claim.getCountedClass() : form.asked());
        return claim.getTarget() == null || form.kind() == Kind.COMPANY ? frame : frame + "/" + name(claim.getTarget());
    }

    /** Lower-case ASCII words joined by hyphens: safe in a key, an address and a file name. */
    static String name(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
