package rangefinder.enrich.quantity;

/** Reads a number as it is written: a share, an open amount, a part of a scale word, or a cardinal. */
final class Numerals {

    private final Cardinals cardinals;
    private final Shares shares;
    private final OpenAmounts open;

    Numerals(NumberWords words) {
        cardinals = new Cardinals(words);
        shares = new Shares(words, cardinals);
        open = new OpenAmounts(words);
    }

    /**
     * The number that starts at a piece; null where none does.
     *
     * @param money whether it stands beside a currency, where "m" is a million
     */
    Numeral read(Pieces p, int i, boolean money) {
        Numeral numeral = shares.read(p, i);
        numeral = numeral == null ? open.read(p, i) : numeral;
        numeral = numeral == null ? shares.ofScale(p, i) : numeral;
        return numeral == null ? cardinal(p, i, money) : numeral;
    }

    /** A whole or decimal number with its scale words. */
    Numeral cardinal(Pieces p, int i, boolean money) {
        return cardinals.read(p, i, money);
    }
}
