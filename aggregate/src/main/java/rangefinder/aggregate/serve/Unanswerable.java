package rangefinder.aggregate.serve;

/** A well-formed question that has no honest answer; the message tells a reader why and what would have one. */
public final class Unanswerable extends RuntimeException {

    public Unanswerable(String message) {
        super(message);
    }
}
