package rangefinder.enrich.entity;

import rangefinder.schema.Entity;
import rangefinder.schema.EntityType;
import rangefinder.schema.SourceKind;

/**
 * A stretch of the text that names or describes a thing.
 *
 * @param start    offset into the text (into the title where its sentence stands there), UTF-16 code units
 * @param end      end, exclusive
 * @param text     as it stands, on one line
 * @param type     what it is; a state that acts is an ORGANISATION, the same name as a place a LOCATION; groups of people are ORGANISATIONs
 * @param id       stable id where a table links it ({@link Gazetteer}), else null; of a person who holds an office that of the organ ("Peru's president": PE/President)
 * @param name     canonical name: the table's, else the fullest form found in the article, else the mention without article
 * @param kind     what kind of source it would be, where a table says so, else null
 * @param sentence number of its sentence in the analysis
 * @param first    first token in the sentence
 * @param last     last token, inclusive
 * @param head     its head noun or the last word of the name
 * @param named    whether it is a proper name (and not "the agency", "she", "the residents")
 */
public record Mention(int start, int end, String text, EntityType type, String id, String name, SourceKind kind,
        int sentence, int first, int last, int head, boolean named) {

    /** As it travels. */
    public Entity entity(boolean inTitle) {
        return Entity.newBuilder().setStart(start).setEnd(end).setText(text).setIn(inTitle ? "title" : null).setType(type).setEntity(id).setName(name).build();
    }

    Mention linkedTo(Mention other) {
        return new Mention(start, end, text, type, other.id, other.name, other.kind, sentence, first, last, head, named);
    }

    /** A person keeps the own name beside the id of the organ. */
    Mention speakingFor(Mention office) {
        return new Mention(start, end, text, type, office.id, name, office.kind, sentence, first, last, head, named);
    }

    Mention asPlace() {
        return new Mention(start, end, text, EntityType.LOCATION, id, name, kind, sentence, first, last, head, named);
    }

    /** The same name, of another place. */
    Mention at(String place) {
        return new Mention(start, end, text, type, place, name, kind, sentence, first, last, head, named);
    }

    /** Whether the token of its sentence lies in it. */
    public boolean covers(int token) {
        return first <= token && token <= last;
    }
}
