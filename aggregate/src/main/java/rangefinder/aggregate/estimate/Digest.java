package rangefinder.aggregate.estimate;

import java.util.HexFormat;

/**
 * A sum of row hashes modulo 2^128: rows in any order give the same one, and taking a row out undoes putting it in.
 *
 * @param high upper 64 bits
 * @param low  lower 64 bits
 */
record Digest(long high, long low) {

    static final Digest NONE = new Digest(0, 0);

    /** From 32 hex digits, as {@link rangefinder.id.ContentHash} gives them. */
    static Digest of(String hash) {
        return new Digest(HexFormat.fromHexDigitsToLong(hash, 0, 16), HexFormat.fromHexDigitsToLong(hash, 16, 32));
    }

    /** With a row's hash put in, or taken out. */
    Digest with(String hash, int sign) {
        return sign > 0 ? plus(of(hash)) : minus(of(hash));
    }

    Digest plus(Digest other) {
        long sum = low + other.low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Digest(high + other.high + carry, sum);
    }

    Digest minus(Digest other) {
        long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
        return new Digest(high - other.high - borrow, low - other.low);
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
