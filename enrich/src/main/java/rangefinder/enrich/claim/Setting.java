package rangefinder.enrich.claim;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import rangefinder.enrich.claim.LastingCauses.Cause;
import rangefinder.enrich.claim.LastingCauses.Window;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.schema.Claim;

/**
 * Where a report as a whole is set: the place by which other reports of the same happening are set there, too.
 *
 * @param place null where the article places nothing
 * @param wider what its sentences call the place of the happening where the article tells a town in or near it; null where it does not
 * @param local whether a force of that town is cited, so that a place which no table knows lies there
 */
record Setting(String place, String wider, boolean local) {

    private static final Set<Entry.Role> PLACES = Set.of(Entry.Role.STATE, Entry.Role.REGION, Entry.Role.CITY, Entry.Role.CAPITAL);

    /** @param scene the first claims of happenings; later ones often tell of others */
    static Setting of(Reading reading, List<Claim> scene, Cause cause, boolean raid) {
        boolean byState = cause != null && cause.window() == Window.STATE;
        String told = told(reading, scene, cause);
        if (byState) {
            return new Setting(told == null ? stateOfTitle(reading) : told, null, false);
        }
        boolean atATown = cause == null || cause.window() == Window.ONCE;
        Hometown home = raid ? null : Hometown.of(reading);
        String town = narrower(reading, told, atATown, home);
        String place = town != null ? town : told != null ? told : byName(scene);
        return new Setting(place, town == null ? null : told, home != null && home.byForce() && home.name().equals(place));
    }

    /** What the claims say themselves, or the headline of an epidemic, else what the head tells of a happening; null where none does. */
    private static String told(Reading reading, List<Claim> scene, Cause cause) {
        boolean epidemic = cause != null && cause.window() == Window.YEAR;
        String titled = epidemic && (scene.isEmpty() || placeOf(scene.get(0)) == null) ? placeOfTitle(reading) : null;
        String counted = titled == null ? smallest(scene) : titled;
        return counted == null && !scene.isEmpty() ? Places.ofHappening(reading) : counted;
    }

    /** A town in or near to what is told, or where nothing is; null for none. */
    private static String narrower(Reading reading, String told, boolean atATown, Hometown home) {
        boolean wide = told == null || Places.size(told) > Places.REGION;
        String near = told == null || atATown && wide ? Places.townNear(reading, told) : null;
        if (near != null || told == null) {
            return near != null ? near : home != null ? home.name() : townOfTitle(reading);
        }
        String titled = wide ? ofTitle(reading, told) : null;
        String inside = titled == null && atATown ? Places.townIn(reading, told) : null;
        if (inside != null) {
            return inside;
        }
        boolean atHome = atATown && home != null && (home.isIn(told) || home.byForce() && Places.isUnknown(told));
        return titled == null && atHome ? home.name() : titled;
    }

    /** "Toll in Zamfara village raid rises", whose text says "in north-western Nigeria"; null where the headline names no region or town in what the text names. */
    private static String ofTitle(Reading reading, String told) {
        String titled = placeOfTitle(reading);
        return titled != null && Places.size(titled) <= Places.REGION && Places.isWithin(titled, told) ? titled : null;
    }

    /** "Peru mourns 57 killed in earthquake": what strikes a state is placed by its name. */
    private static String stateOfTitle(Reading reading) {
        return reading.names().all().stream().filter(mention -> reading.analysis().inTitle(mention.sentence()) && mention.id() != null && Gazetteer.world().state(mention.id()).isPresent())
            .map(mention -> Gazetteer.world().state(mention.id()).orElseThrow().name()).findFirst().orElse(null);
    }

    /** "Texas measles cases rise to 481": the count of the headline is that of the state, region or town it names; null where it names none. */
    private static String placeOfTitle(Reading reading) {
        return reading.names().all().stream().filter(mention -> reading.analysis().inTitle(mention.sentence()) && mention.id() != null)
            .flatMap(mention -> Gazetteer.world().find(mention.name()).stream()).filter(entry -> PLACES.contains(entry.role())).map(Entry::name).findFirst().orElse(null);
    }

    private static String townOfTitle(Reading reading) {
        String titled = placeOfTitle(reading);
        return titled != null && Places.size(titled) == Places.TOWN ? titled : null;
    }

    /** Of equals the first. */
    private static String smallest(List<Claim> scene) {
        String place = null;
        for (Claim claim : scene) {
            String own = placeOf(claim);
            place = own != null && (place == null || Places.size(own) < Places.size(place)) ? own : place;
        }
        return place;
    }

    /** A street or a building, where no report says in what town: still one happening. */
    private static String byName(List<Claim> scene) {
        return scene.stream().flatMap(claim -> claim.getPlace().stream()).findFirst().orElse(null);
    }

    /** Null where the claim names no settlement or anything larger. "Chad has recorded 300 cases": a state that acts is where nobody's act infects. */
    static String placeOf(Claim claim) {
        boolean byActor = claim.getPlace().isEmpty() && "INFECT".equals(claim.getAction()) && claim.getActor() != null;
        return byActor ? ofActor(claim) : claim.getPlace().stream().map(Settlements::of).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** By the words that named it: "Texas has confirmed 300 cases" acts for its state, and is no place of all of it. */
    private static String ofActor(Claim claim) {
        return claim.getBecause().stream().filter(reason -> reason.getPart().equals("actor") && reason.getWords() != null)
            .flatMap(reason -> Gazetteer.world().find(reason.getWords()).stream()).filter(entry -> entry.role() == Entry.Role.REGION || entry.role() == Entry.Role.CITY)
            .map(Entry::name).findFirst().or(() -> Gazetteer.world().state(claim.getActor()).map(Entry::name)).orElse(null);
    }
}
