package rangefinder.launcher.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Articles for measuring, about 350 words each: a toll or a deployment, what others say of it, and paragraphs without a figure. All invented. */
public final class InventedNews {

    private static final List<String> PLACES = List.of("Aveiro", "Porto", "Bergen", "Gdansk", "Turku", "Lima", "Quito", "Accra", "Nairobi", "Hanoi",
        "Manila", "Perth", "Malaga", "Naples", "Izmir", "Tbilisi", "Almaty", "Lagos", "Durban", "Cusco");
    private static final List<String> HAPPENINGS = List.of("a bridge collapsed in", "a ferry capsized off", "a fire swept through a market in",
        "a train left the rails near", "floods reached the old town of", "an explosion struck a warehouse in");
    private static final List<String> SPEAKERS = List.of("the interior ministry", "the fire brigade", "the mayor's office", "a hospital official", "rescuers",
        "the Red Cross", "police");
    private static final String QUIET = """
        Streets in the centre stayed closed through the afternoon while crews worked with lamps and ropes. Residents brought blankets and tea
        to a school where families waited for word, and the smell of smoke hung over the quarter until the wind turned.

        Engineers had asked for repairs in the spring, according to letters that a local paper published at the time. The council has promised
        an inquiry, and its members are to hear from the people who wrote them. Nobody has been charged.

        Shops along the river opened late. A baker said she had never seen the square so silent, and that her customers spoke of nothing else.
        """;

    private InventedNews() {}

    public static String title(int number) {
        return "Rescue goes on after " + happening(number) + " " + place(number);
    }

    public static String text(int number) {
        int killed = 3 + number % 90;
        return String.format(Locale.ROOT, """
            At least %d people were killed and %d injured when %s %s on %s, %s said.

            %s put the number of dead at %d. About %d people were taken to shelters, officials said, and %d firefighters were sent from the capital.

            %s
            The government plans to send another %d soldiers within days. Earlier reports of %d missing were denied by %s.

            %s""", killed, killed * 3 + number % 7, happening(number), place(number), day(number), speaker(number), capital(speaker(number + 3)), killed + number % 4,
            100 + 10 * (number % 50), 40 + number % 60, QUIET, 100 + 50 * (number % 9), 5 + number % 30, speaker(number + 1), QUIET);
    }

    public static LocalDate day(int number) {
        return LocalDate.of(2026, 1, 1).plusDays(number / PLACES.size() % 300);
    }

    private static String place(int number) {
        return PLACES.get(number % PLACES.size());
    }

    private static String happening(int number) {
        return HAPPENINGS.get(number % HAPPENINGS.size());
    }

    private static String speaker(int number) {
        return SPEAKERS.get(number % SPEAKERS.size());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
