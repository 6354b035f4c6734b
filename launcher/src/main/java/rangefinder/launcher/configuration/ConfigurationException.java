package rangefinder.launcher.configuration;

/** A configuration that cannot be used; the message has a line for each mistake: file and line, value, what is allowed. */
public final class ConfigurationException extends RuntimeException {

    ConfigurationException(String message) {
        super(message);
    }
}
