package rangefinder.aggregate.estimate;

/** Keys of a topic's state: parts joined by a character that no part holds, so that a prefix of parts finds what lies under it. */
public final class Keys {

    private static final char BETWEEN = '\u001f';
    private static final long TOP = 1_000_000_000_000_000L;

    private Keys() {}

    /** A whole key. */
    public static String key(Object... parts) {
        StringBuilder key = new StringBuilder(96);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                key.append(BETWEEN);
            }
            append(key, parts[i].toString());
        }
        return key.toString();
    }

    /** The beginning that all keys with these first parts share, and no others. */
    public static String prefix(Object... parts) {
        return key(parts) + BETWEEN;
    }

    /** The last part of a key. */
    public static String last(String key) {
        return key.substring(key.lastIndexOf(BETWEEN) + 1);
    }

    /** The part before the last. */
    static String lastButOne(String key) {
        int last = key.lastIndexOf(BETWEEN);
        return key.substring(key.lastIndexOf(BETWEEN, last - 1) + 1, last);
    }

    /** The part before that. */
    static String lastButTwo(String key) {
        int end = key.lastIndexOf(BETWEEN, key.lastIndexOf(BETWEEN) - 1);
        return key.substring(key.lastIndexOf(BETWEEN, end - 1) + 1, end);
    }

    /** A number as text that sorts upwards; absolute value below 10^15. */
    static String up(long number) {
        return Long.toString(2 * TOP + number);
    }

    /** A number as text that sorts downwards; absolute value below 10^15. */
    static String down(long number) {
        return Long.toString(2 * TOP - number);
    }

    /** The number that {@link #up} wrote. */
    static long ofUp(String text) {
        return Long.parseLong(text) - 2 * TOP;
    }

    /** The number that {@link #down} wrote. */
    static long ofDown(String text) {
        return 2 * TOP - Long.parseLong(text);
    }

    private static void append(StringBuilder key, String part) {
        int from = key.length();
        key.append(part);
        for (int i = from; i < key.length(); i++) {
            if (key.charAt(i) < ' ') {
                key.setCharAt(i, ' ');
            }
        }
    }
}
