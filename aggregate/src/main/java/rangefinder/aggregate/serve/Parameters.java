package rangefinder.aggregate.serve;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The query parameters of one request, each read as what it has to be. */
record Parameters(Context request) {

    /** Longer values are a mistake or an attack. */
    private static final int LONGEST = 500;
    /** More values of one parameter make a query expensive. */
    private static final int MOST_VALUES = 200;

    /** Refuses parameters that the route does not have, or that cannot be decoded: a filter that is lost would silently not filter. */
    void only(Set<String> known) {
        decodable();
        for (String name : request.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                throw Problem.parameter(name, "unknown", known.isEmpty() ? "no parameters here" : known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private void decodable() {
        String query = request.queryString();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            String[] nameAndValue = parameter.split("=", 2);
            try {
                URLDecoder.decode(parameter, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw Problem.parameter(nameAndValue[0], nameAndValue[nameAndValue.length - 1], "percent signs only before two hexadecimal digits, as in %20");
            }
        }
    }

    String text(String name) {
        String value = request.queryParam(name);
        if (value != null && value.length() > LONGEST) {
            throw Problem.parameter(name, value, "at most " + LONGEST + " characters");
        }
        return value == null || value.isEmpty() ? null : value;
    }

    List<String> texts(String name) {
        List<String> values = request.queryParams(name);
        if (values.size() > MOST_VALUES) {
            throw Problem.parameter(name, values.size() + " values", "at most " + MOST_VALUES + " values");
        }
        return values;
    }

    int number(String name, int otherwise, int least, int most) {
        return read(name, otherwise, least + " to " + most, text -> {
            int value = Integer.parseInt(text);
            return value < least || value > most ? null : value;
        });
    }

    long offset(String name) {
        return read(name, Long.MAX_VALUE, "an offset, 0 or more", text -> {
            long value = Long.parseLong(text);
            return value < 0 ? null : value;
        });
    }

    LocalDate day(String name) {
        return read(name, null, "a date such as 2025-03-28", LocalDate::parse);
    }

    Instant instant(String name) {
        return read(name, null, "an instant such as 2025-03-28T00:00:00Z", Instant::parse);
    }

    boolean flag(String name) {
        return read(name, false, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        });
    }

    Positions positions(String name) {
        return read(name, null, "an event id such as 12.40.0.7", Positions::parse);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        String allowed = Arrays.stream(type.getEnumConstants()).map(E::name).collect(Collectors.joining(", "));
        return read(name, otherwise, allowed, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    private <V> V read(String name, V otherwise, String allowed, Function<String, V> form) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        V value;
        try {
            value = form.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.parameter(name, text, allowed);
        }
        if (value == null) {
            throw Problem.parameter(name, text, allowed);
        }
        return value;
    }
}
