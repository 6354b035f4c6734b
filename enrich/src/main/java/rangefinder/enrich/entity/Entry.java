package rangefinder.enrich.entity;

import rangefinder.schema.EntityType;
import rangefinder.schema.SourceKind;

/**
 * What the tables know of a name.
 *
 * @param id   ISO 3166-1 alpha-2 of a state ("KR"); with the organ after a slash ("KR/NIS"); ISO 3166-2 of a region ("RU-KRS"); for a city
 *             its state (in the United States the region), a slash and its name ("RU/Kursk", "US-TX/Houston"); for other organisations
 *             a short name, parts of a body after a slash ("EU/Commission")
 * @param type LOCATION for states and places, ORGANISATION for the rest
 * @param role what part of speech and meaning the words have
 * @param name canonical name
 * @param kind kind of source; null for places
 */
public record Entry(String id, EntityType type, Role role, String name, SourceKind kind) {

    /** Length of a state's code, with which the ids of its places and organs begin. */
    public static final int STATE_CODE = 2;

    /** How the words stand for the thing. */
    public enum Role {
        /** The state's name: "Ukraine". */
        STATE,
        /** "Ukrainian". */
        ADJECTIVE,
        /** "Ukrainians". */
        PEOPLE,
        /** The seat of government, a city that also speaks for the state: "Kyiv". */
        CAPITAL,
        REGION,
        CITY,
        ORGANISATION
    }

    boolean isState() {
        return role == Role.STATE || role == Role.ADJECTIVE || role == Role.PEOPLE;
    }
}
