package rangefinder.aggregate.serve;

/**
 * A lane's numbers as of a day.
 *
 * @param day ISO date
 */
public record CoursePoint(String day, Double low, Double best, Double high) {}
