package org.gongyou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what the house remembers after the storm against what the outside world remembers. */
final class StormAudit {

    static final Set<String> MUST_BE_ZERO = Set.of(
            "acknowledged and lost",
            "acknowledged and not answered",
            "handled twice",
            "out of order",
            "replies shown twice",
            "replies given up",
            "left unhandled or unsent");

    private static final Pattern MESSAGE_ID = Pattern.compile("\\d{18}");
    private static final int PATIENCE_SECONDS = 300;

    private final Desk desk;
    private final Servers servers;
    private final StormPlatform platform;
    private final StormCrowd crowd;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, List<String>> order = new HashMap<>();
    private final Map<String, Integer> stored = new HashMap<>();
    private final Map<String, List<String>> bot = new HashMap<>();
    private final Map<String, String> ownerOf = new HashMap<>();

    StormAudit(Desk desk, Servers servers, StormPlatform platform, StormCrowd crowd) {
        this.desk = desk;
        this.servers = servers;
        this.platform = platform;
        this.crowd = crowd;
        crowd.people().forEach(person -> person.sent().forEach(message -> ownerOf.put(message.id(), person.openid())));
    }

    Map<String, Long> counts() {
        return counts;
    }

    List<String> remarks() {
        return remarks;
    }

    /** Waits until nothing is left to be handled or sent; returns the seconds that took. */
    long awaitCalm() throws IOException {
        long began = System.nanoTime();
        while (left() > 0 && since(began) < PATIENCE_SECONDS) {
            Server.pause(1_000);
        }
        return since(began);
    }

    private long left() throws IOException {
        return servers.query("SELECT id FROM inbound_message WHERE status <> 'DONE' UNION ALL"
                        + " SELECT id FROM outbound_message WHERE status IN ('PENDING', 'SENDING')")
                .size();
    }

    private static long since(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
    }

    void run() throws IOException {
        Map<Long, Map<Long, String>> keys = new TreeMap<>();
        for (String row : servers.query(
                "SELECT conversation_id, seq, message_key FROM transcript_entry WHERE author = 'PERSON'")) {
            String[] parts = row.split("\t");
            keys.computeIfAbsent(Long.valueOf(parts[0]), id -> new TreeMap<>()).put(Long.valueOf(parts[1]), parts[2]);
        }
        for (Map.Entry<Long, Map<Long, String>> conversation : keys.entrySet()) {
            read(desk.transcript(conversation.getKey()), conversation.getValue());
        }
        messages();
        replies();
    }

    /** The lines as the desk shows them, with the messages that they were, which it does not show. */
    private void read(List<Map<String, Object>> lines, Map<Long, String> keys) {
        String person = "";
        List<String> said = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            if (Json.string(line, "author").equals("BOT")) {
                answered.add(head(Json.string(line, "text")));
                continue;
            }
            Matcher key = MESSAGE_ID.matcher(keys.getOrDefault(Json.number(line, "seq"), ""));
            if (key.find() && ownerOf.containsKey(key.group())) {
                person = ownerOf.get(key.group());
                said.add(key.group());
                stored.merge(key.group(), 1, Integer::sum);
            }
        }
        if (!person.isEmpty()) {
            order.put(person, said);
            bot.put(person, answered);
        }
    }

    private static String head(String text) {
        String line = text.strip().split("\n", 2)[0];
        return line.length() <= 24 ? line : line.substring(0, 24);
    }

    private void messages() {
        long sent = 0;
        long acknowledged = 0;
        long lost = 0;
        long outOfOrder = 0;
        for (StormCrowd.Person person : crowd.people()) {
            sent += person.sent().size();
            acknowledged += person.acknowledged().size();
            for (String id : person.acknowledged().keySet()) {
                if (!stored.containsKey(id)) {
                    lost++;
                    remark("lost " + id);
                }
            }
            outOfOrder += outOfOrder(person);
        }
        counts.put("messages said", sent);
        counts.put("messages acknowledged", acknowledged);
        counts.put("acknowledged and lost", lost);
        counts.put("handled twice", stored.values().stream().filter(n -> n > 1).count());
        counts.put("out of order", outOfOrder);
    }

    /** Pairs of which the first was acknowledged before the second was sent, and which stand the other way round. */
    private long outOfOrder(StormCrowd.Person person) {
        long wrong = 0;
        List<String> said = order.getOrDefault(person.openid(), List.of());
        for (int i = 1; i < said.size(); i++) {
            long[] before = person.acknowledged().get(said.get(i - 1));
            long[] after = person.acknowledged().get(said.get(i));
            if (before != null && after != null && after[1] < before[0]) {
                wrong++;
                remark("out of order: " + said.get(i - 1) + " before " + said.get(i));
            }
        }
        return wrong;
    }

    private void replies() throws IOException {
        long twice = 0;
        long unseen = 0;
        long unanswered = 0;
        for (StormCrowd.Person person : crowd.people()) {
            Map<String, Integer> balance = new HashMap<>();
            List<String> said = bot.getOrDefault(person.openid(), List.of());
            unanswered +=
                    Math.max(0, order.getOrDefault(person.openid(), List.of()).size() - said.size());
            said.forEach(text -> balance.merge(text, 1, Integer::sum));
            List<String> heard = new ArrayList<>(person.answers().values());
            platform.shownTo(person.openid()).forEach(line -> heard.add(line.text()));
            heard.forEach(text -> balance.computeIfPresent(head(text), (key, n) -> n - 1));
            for (Map.Entry<String, Integer> one : balance.entrySet()) {
                twice += Math.max(0, -one.getValue());
                unseen += Math.max(0, one.getValue());
                if (one.getValue() < 0) {
                    remark("shown twice to " + person.openid() + ": " + one.getKey());
                }
            }
        }
        counts.put("acknowledged and not answered", unanswered);
        counts.put("replies shown twice", twice);
        counts.put("replies given up", desk.givenUp());
        counts.put("left unhandled or unsent", left());
        counts.put("replies that went into a response which broke off", unseen);
        counts.put("replies pushed", platform.messages());
    }

    private void remark(String words) {
        if (remarks.size() < 30) {
            remarks.add(words);
        }
    }
}
