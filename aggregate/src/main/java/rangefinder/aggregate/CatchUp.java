package rangefinder.aggregate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether everything that lay on the first topic when this was first asked has passed through all steps. Each step is measured against
 * what lay on its own topic when the step before it was through; so it ends, however much arrives meanwhile.
 */
final class CatchUp {

    private final Backlog backlog;
    private final Deque<Backlog.Step> left;
    /** Where the first of the steps left has to come to; null before it is looked at. */
    private Map<TopicPartition, Long> ends;

    CatchUp(Backlog backlog, List<Backlog.Step> steps) {
        this.backlog = backlog;
        left = new ArrayDeque<>(steps);
    }

    boolean done() {
        while (!left.isEmpty()) {
            ends = ends == null ? backlog.ends(left.peek().topic()) : ends;
            if (!backlog.hasRead(left.peek().group(), ends)) {
                return false;
            }
            left.pop();
            ends = null;
        }
        return true;
    }
}
