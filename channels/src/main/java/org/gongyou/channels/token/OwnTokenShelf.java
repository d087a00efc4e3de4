package org.gongyou.channels.token;

import java.util.HashMap;
import java.util.Map;

/** Tokens that nobody else is to have, such as those of an examination, which must not find one that works already. */
public final class OwnTokenShelf implements TokenShelf {

    private final Map<String, Kept> tokens = new HashMap<>();

    @Override
    public synchronized <E extends Exception> Kept exchange(String key, Next<E> next) throws E {
        Kept after = next.after(tokens.get(key));
        tokens.put(key, after);
        return after;
    }
}
