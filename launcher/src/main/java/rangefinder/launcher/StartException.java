package rangefinder.launcher;

/** Why Rangefinder cannot start; the message is one line that names the thing and the remedy. */
public final class StartException extends RuntimeException {

    StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
