package org.gongyou.core.dialogue;

import java.util.List;

/** Reads commands from a turn, or leaves it to the reader after it. Pure and stateless. */
interface CommandReader {

    /** What it is called by those who ask why. */
    String name();

    /** The commands in the order in which they are to be carried out; none if this is nothing to it. */
    List<Finding> read(Scene scene);

    /** Whether the readers after it are asked although it has found something. */
    default boolean letsOthersRead() {
        return false;
    }
}
