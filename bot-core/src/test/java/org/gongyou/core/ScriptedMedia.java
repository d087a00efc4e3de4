package org.gongyou.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongyou.core.attachment.MediaSource;
import org.gongyou.core.message.AccountRef;

/** The files of the scripted channel: each is to be had as a test says, and until then not just now. */
public final class ScriptedMedia implements MediaSource {

    private static final Fetched LATER = new Fetched.TryLater(Duration.ofHours(1), "not just now");

    private final Map<String, Fetched> files = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** From now on. */
    public void answers(String mediaId, Fetched answer) {
        files.put(mediaId, answer);
    }

    /** How often it was asked for. */
    public long asked(String mediaId) {
        return asked.stream().filter(mediaId::equals).count();
    }

    @Override
    public String channel() {
        return ScriptedChannel.NAME;
    }

    @Override
    public Fetched fetch(AccountRef account, String mediaId) {
        asked.add(mediaId);
        return files.getOrDefault(mediaId, LATER);
    }
}
