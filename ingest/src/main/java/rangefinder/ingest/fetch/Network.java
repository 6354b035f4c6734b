package rangefinder.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses, as {@code 10.0.0.0/8}, or a single one. */
record Network(byte[] prefix, int bits) {

    /** @throws IllegalArgumentException saying what is expected */
    static Network of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        try {
            if (!address.matches("[0-9a-fA-F:.]+") || !address.matches(".*[:.].*")) {
                throw new UnknownHostException(address);
            }
            byte[] prefix = InetAddress.getByName(address).getAddress();
            int bits = slash < 0 ? prefix.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > prefix.length * 8) {
                throw new NumberFormatException();
            }
            return new Network(prefix, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no network: expected an address such as 127.0.0.1, or a block such as 10.0.0.0/8");
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
