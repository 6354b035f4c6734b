package rangefinder.aggregate;

import java.util.function.Supplier;

/**
 * The public side of a generation.
 *
 * @param service  what it may write at the moment
 * @param standing what stands there, whoever wrote it
 */
record Public(Supplier<Service> service, PublicEstimates standing) {}
