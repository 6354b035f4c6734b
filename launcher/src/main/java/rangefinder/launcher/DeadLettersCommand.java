package rangefinder.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rangefinder dead-letters}: records that a stage could not process, and what to do with them. */
@Command(name = "dead-letters", mixinStandardHelpOptions = true, description = "Lists records that a stage put aside, shows, sends again or drops them.")
final class DeadLettersCommand implements Runnable {

    private static final int MOST_HEX_BYTES = 256;
    private static final int LONGEST_ERROR = 160;

    @Spec
    CommandLine.Model.CommandSpec spec;

    private final PrintStream out = System.out;

    @Override
    public void run() {
        spec.commandLine().usage(out);
    }

    @Command(name = "list", description = "One line each: its place, where it came from, why it was put aside.")
    void list(@Mixin ConfigurationOptions options) {
        Collection<DeadLetter> letters = open(options).values();
        letters.forEach(letter -> out.println(letter.place() + "  " + Instant.ofEpochMilli(letter.record().timestamp()) + "  " + letter.header("topic") + "-"
            + letter.header("partition") + "@" + letter.header("offset") + "  " + Snapshot.key(letter.record()) + "  " + shortened(letter.header("error"))));
        out.println("rangefinder: " + letters.size() + " dead letters");
    }

    @Command(name = "show", description = "Everything about one: headers, key, the beginning of its bytes.")
    void show(@Mixin ConfigurationOptions options, @Parameters(paramLabel = "PLACE", description = "as listed, such as aggregate:12") String place) {
        DeadLetter letter = chosen(options, List.of(place)).get(0);
        letter.record().headers().forEach(header -> out.println(header.key() + ": " + new String(header.value(), StandardCharsets.UTF_8)));
        byte[] value = letter.record().value() == null ? new byte[0] : letter.record().value();
        out.println("key: " + Snapshot.key(letter.record()) + "\nvalue: " + value.length + " bytes");
        out.println(HexFormat.ofDelimiter(" ").formatHex(value, 0, Math.min(value.length, MOST_HEX_BYTES)));
        out.println(new String(value, 0, Math.min(value.length, MOST_HEX_BYTES), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "."));
    }

    @Command(name = "retry", description = "Sends letters again to where they came from.")
    void retry(@Mixin ConfigurationOptions options, @Parameters(arity = "1..*", paramLabel = "PLACE|all") List<String> places) {
        settle(options, places, true, "sent again");
    }

    @Command(name = "drop", description = "Takes letters off the list.")
    void drop(@Mixin ConfigurationOptions options, @Parameters(arity = "1..*", paramLabel = "PLACE|all") List<String> places) {
        settle(options, places, false, "dropped");
    }

    private void settle(ConfigurationOptions options, List<String> places, boolean retry, String done) {
        List<DeadLetter> letters = chosen(options, places);
        DeadLetter.settle(RunningPipeline.of(options.read()).kafka(), letters, retry);
        out.println("rangefinder: " + letters.size() + " " + done);
    }

    private static List<DeadLetter> chosen(ConfigurationOptions options, List<String> places) {
        Map<String, DeadLetter> open = open(options);
        if (places.equals(List.of("all"))) {
            return List.copyOf(open.values());
        }
        places.stream().filter(place -> !open.containsKey(place)).findFirst().ifPresent(place -> {
            throw new StartException("there is no open dead letter " + place + "; `dead-letters list` lists them");
        });
        return places.stream().map(open::get).toList();
    }

    private static Map<String, DeadLetter> open(ConfigurationOptions options) {
        return DeadLetter.open(RunningPipeline.of(options.read()).kafka(), List.copyOf(Stage.words()));
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR - 1) + "…";
    }
}
