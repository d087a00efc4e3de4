package org.gongyou.intents.bench;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** A system that recognises intents; run as its own process, as its users would. */
interface Contender {

    /** By what it is chosen on the command line. */
    String id();

    /** Its name and version. */
    String name();

    /**
     * Trains it and asks it.
     *
     * @throws TimeoutException when it takes longer than it may
     */
    Result run(Round round) throws IOException, InterruptedException, TimeoutException;
}
