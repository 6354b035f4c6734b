package rangefinder.enrich.text;

/** The relation of each word of a sentence to its head. May be worked out when it is first asked for, so for one thread. */
@FunctionalInterface
public interface Relations {

    String of(int word);
}
