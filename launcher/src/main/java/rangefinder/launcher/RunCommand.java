package rangefinder.launcher;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rangefinder.launcher.configuration.Configuration;

/** {@code rangefinder run}: everything in one process, until it is told to stop. */
@Command(name = "run", mixinStandardHelpOptions = true,
    description = "Watches the configured feeds: broker (unless KAFKA_BOOTSTRAP_SERVERS is set), all stages and the page.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    ConfigurationOptions options;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = options.read();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Shutdown.once(stop, stopped);
        try (AllInOne all = AllInOne.start(configuration)) {
            say("ready: " + all.page() + "  (feeds: " + configuration.feeds().size() + ", data: " + configuration.data() + ", stop with Ctrl-C)");
            stop.await();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private static void say(String line) {
        System.out.println("rangefinder: " + line);
    }
}
