package org.gongyou.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Approves whatever is waiting, and signs in again after each restart. */
final class Operator implements Runnable {

    private final int port;
    private final Set<Long> approved = ConcurrentHashMap.newKeySet();
    private volatile boolean goingHome;

    Operator(int port) {
        this.port = port;
    }

    /** The cases whose approval was confirmed to us. */
    Set<Long> approved() {
        return approved;
    }

    void goHome() {
        goingHome = true;
    }

    @Override
    public void run() {
        Desk desk = null;
        while (!goingHome) {
            try {
                if (desk == null) {
                    desk = new Desk(port).signIn();
                }
                work(desk);
            } catch (IOException | RuntimeException e) {
                desk = null;
            }
            Server.pause(400);
        }
    }

    private void work(Desk desk) throws IOException {
        List<Map<String, Object>> waiting = desk.joinCases("submitted");
        for (Map<String, Object> item : waiting) {
            long id = Json.number(item, "id");
            long version = Json.number(desk.caseDetail(id), "version");
            if (desk.approve(id, version) == 200) {
                approved.add(id);
            }
        }
    }
}
