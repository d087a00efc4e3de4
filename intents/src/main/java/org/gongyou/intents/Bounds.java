package org.gongyou.intents;

/**
 * How sure of an intent one has to be for what, learnt with the model from texts that it had not seen. All from 0 to 1.
 *
 * @param act from this confidence on one may act on the likeliest intent
 * @param actInForm the same where acting leaves something half done, so that a wrong guess costs more
 * @param ask where the likeliest three have this confidence together it is worth asking back; below it nothing is understood
 * @param name from this confidence on an intent is worth being named in such a question
 */
public record Bounds(double act, double actInForm, double ask, double name) {

    /** For models with too few examples to learn from. */
    public static final Bounds USUAL = new Bounds(0.5, 0.67, 0.5, 0.1);

    /** So many intents a question can name. */
    public static final int MOST_NAMED = 3;

    public Bounds {
        if (!(0 <= act && act <= actInForm && actInForm <= 1 && 0 <= ask && ask <= 1 && 0 <= name && name <= 1)) {
            throw new IllegalArgumentException(
                    "bounds must lie within 0 and 1, and that in a form not below the other");
        }
    }
}
