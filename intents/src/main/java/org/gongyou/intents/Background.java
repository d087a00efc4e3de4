package org.gongyou.intents;

import java.util.List;
import org.gongyou.intents.resource.Resources;

/** Texts of every kind that are no requests to an assistant; they show an engine what the rest of the world looks like. */
final class Background {

    private static final String RESOURCE = "classify/background.txt";

    private Background() {}

    static List<String> shipped() {
        return Resources.entries(Background.class, RESOURCE);
    }
}
