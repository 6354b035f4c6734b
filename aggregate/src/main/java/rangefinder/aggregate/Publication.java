package rangefinder.aggregate;

import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;

/** What the publisher tells the world of a claim topic. */
sealed interface Publication {

    /** The estimate as it is now; null where nothing stands any more. */
    record Current(Estimate estimate) implements Publication {}

    /** The estimate as a generation that does not serve has it; null where nothing stands any more. */
    record Trial(Estimate estimate) implements Publication {}

    /** A lane's numbers moved. */
    record Moved(EstimateChange change) implements Publication {}
}
