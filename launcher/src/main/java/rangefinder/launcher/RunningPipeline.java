package rangefinder.launcher;

import org.apache.kafka.common.KafkaException;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.topic.SchemasTopic;

/** The pipeline that already runs, for commands that ask something of it: a configured cluster, or the broker of a `run` in the data folder. */
final class RunningPipeline {

    private RunningPipeline() {}

    /**
     * @return the configuration with the address of the broker
     * @throws StartException where none runs
     */
    static Configuration of(Configuration configuration) {
        Configuration running = addressed(configuration);
        try {
            SchemasTopic.learn(running.clients());
            return running;
        } catch (KafkaException e) {
            throw new StartException("no pipeline answers at " + running.kafka().get("bootstrap.servers") + " (" + e.getMessage()
                + "); start it with `rangefinder run` or set KAFKA_BOOTSTRAP_SERVERS", e);
        }
    }

    private static Configuration addressed(Configuration configuration) {
        if (configuration.namesCluster()) {
            return configuration;
        } else if (FolderLock.isTaken(configuration.data(), "broker")) {
            return configuration.against("127.0.0.1:" + configuration.broker().clients());
        }
        throw new StartException("nothing runs in " + configuration.data()
            + "; start it with `rangefinder run`, name its folder with --data, or set KAFKA_BOOTSTRAP_SERVERS");
    }
}
