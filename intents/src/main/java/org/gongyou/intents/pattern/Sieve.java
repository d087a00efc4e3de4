package org.gongyou.intents.pattern;

/**
 * A set of numbers that says at once that most are not in it: it may hold a number more than was put in, never one less.
 * Safe for many threads once filled.
 */
public final class Sieve {

    private final int bits;
    private final long[] places;

    /** With so many powers of two places, 6 to 31; the more, the finer. */
    public Sieve(int bits) {
        this.bits = bits;
        this.places = new long[1 << bits - 6];
    }

    /** Puts a number in. */
    public void add(int number) {
        int place = place(number);
        places[place / Long.SIZE] |= 1L << place;
    }

    /** False when the number was never put in. */
    public boolean mayHold(int number) {
        int place = place(number);
        return (places[place / Long.SIZE] & 1L << place) != 0;
    }

    /** Spreads neighbours, so that the characters of one script do not crowd. */
    private int place(int number) {
        return number * 0x9E3779B1 >>> Integer.SIZE - bits;
    }
}
