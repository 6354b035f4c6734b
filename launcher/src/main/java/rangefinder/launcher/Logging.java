package rangefinder.launcher;

import static java.util.Map.entry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import org.slf4j.Logger;
import rangefinder.launcher.configuration.LogFormat;

/**
 * The log, on standard error, quiet while all is well: Kafka speaks only of trouble. Set up here and not in an XML file, which would take a
 * fifth of a second of every start. {@code RANGEFINDER_JAVA_OPTS=-Dlogback.configurationFile=FILE} replaces it. Public because Logback makes it by name.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    private static final String LINE = "%d{HH:mm:ss} %-5level %logger{20} %msg%n%rEx{short}";
    private static final Map<String, Level> LEVELS = Map.ofEntries(
        entry(Logger.ROOT_LOGGER_NAME, Level.WARN),
        entry("rangefinder", Level.INFO),
        // what the clients repeat by themselves; what they cannot mend becomes an exception, which the stages tell
        entry("org.apache.kafka.clients", Level.ERROR),
        entry("kafka.server.DefaultAutoTopicCreationManager", Level.ERROR),
        // tell, with stack traces, what Streams mends by itself: after kill -9, store by store and task by task; what it cannot, the stages tell in a line
        entry("org.apache.kafka.streams.processor.internals", Level.OFF),
        entry("org.apache.kafka.streams.KafkaStreams", Level.OFF),
        // reminds, at every start, of a default of Kafka 5 that we set already
        entry("org.apache.kafka.streams.StreamsConfig", Level.ERROR),
        // a race of Kafka's own start, which it repeats and wins
        entry("kafka.server.ControllerApis", Level.OFF),
        // says in alarm that a new folder is new
        entry("org.apache.kafka.controller.QuorumController", Level.ERROR),
        // the broker could change its log levels while it runs, if it were logging through Log4j
        entry("org.apache.kafka.server.logger.LoggingController", Level.OFF));

    private static volatile ConsoleAppender<ILoggingEvent> console;

    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        console = new ConsoleAppender<>();
        console.setContext(logging);
        console.setTarget("System.err");
        console.setEncoder(encoder(LogFormat.TEXT, logging));
        console.start();
        LEVELS.forEach((name, level) -> logging.getLogger(name).setLevel(level));
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** From now on, what is logged has this form; without effect where a file of the user's own says how to log. */
    static void speak(LogFormat format) {
        if (console != null && format == LogFormat.JSON) {
            console.stop();
            console.setEncoder(encoder(format, (LoggerContext) console.getContext()));
            console.start();
        }
    }

    private static Encoder<ILoggingEvent> encoder(LogFormat format, LoggerContext logging) {
        if (format == LogFormat.JSON) {
            JsonEncoder json = new JsonEncoder();
            json.setContext(logging);
            json.setWithFormattedMessage(true);
            json.setWithMessage(false);
            json.setWithArguments(false);
            json.setWithContext(false);
            json.setWithSequenceNumber(false);
            json.start();
            return json;
        }
        PatternLayoutEncoder line = new PatternLayoutEncoder();
        line.setContext(logging);
        line.setPattern(LINE);
        line.start();
        return line;
    }
}
