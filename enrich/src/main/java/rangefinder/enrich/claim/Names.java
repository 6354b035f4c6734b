package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import rangefinder.enrich.attribution.Phrase;
import rangefinder.schema.Entity;
import rangefinder.schema.EntityType;

/** The named things of one article by their place, in the order of the text. */
final class Names {

    private final List<Entity> inTitle = new ArrayList<>();
    private final List<Entity> inText = new ArrayList<>();

    Names(List<Entity> entities) {
        for (Entity entity : entities) {
            (entity.getIn() == null ? inText : inTitle).add(entity);
        }
    }

    /** Names that begin within a stretch of the text or of the title. */
    List<Entity> within(boolean title, int start, int end) {
        List<Entity> all = title ? inTitle : inText;
        List<Entity> found = new ArrayList<>(4);
        for (int i = firstFrom(all, start); i < all.size() && all.get(i).getStart() < end; i++) {
            found.add(all.get(i));
        }
        return found;
    }

    private static int firstFrom(List<Entity> all, int start) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).getStart() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The name that a phrase is or holds: the one its head lies in, else its first; null where it holds none. */
    Entity of(Phrase phrase) {
        Entity first = null;
        int head = phrase.headToken().start();
        for (Entity entity : within(phrase.tree().sentence().inTitle(), phrase.start(), phrase.end())) {
            boolean speaks = entity.getType() == EntityType.PERSON || entity.getType() == EntityType.ORGANISATION
                || entity.getType() == EntityType.LOCATION || entity.getType() == EntityType.UNIT;
            if (speaks && entity.getStart() <= head && head < entity.getEnd()) {
                return entity;
            }
            first = first == null && speaks ? entity : first;
        }
        return first;
    }
}
