package org.gongyou.intents.quantity;

import java.util.Optional;

/** Reads quantities of one kind. */
interface QuantityReader {

    /** The quantity that starts with this amount; empty when the words behind it say something else. */
    Optional<Quantity> read(String text, Amount amount);
}
