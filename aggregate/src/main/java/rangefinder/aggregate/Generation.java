package rangefinder.aggregate;

import rangefinder.aggregate.estimate.Contributions;
import rangefinder.aggregate.estimate.Estimator;
import rangefinder.aggregate.estimate.Explainer;
import rangefinder.aggregate.estimate.IncidentWidths;
import rangefinder.aggregate.origin.Grades;

/** The pinned rules that everything here is computed with, and their name. */
record Generation(String name, Contributions contributions, Estimator estimator, Explainer explainer, Definitions definitions) {

    static Generation of(AggregateSettings settings) {
        throw new UnsupportedOperationException();
    }
}
