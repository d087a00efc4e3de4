package org.gongyou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what the server remembers after the last restart against what the outside world remembers. */
final class Audit {

    private static final Pattern MESSAGE_ID = Pattern.compile("\\d{18}");
    private static final Pattern MEMBER_NO = Pattern.compile("会员号是 ?(\\d{13})");
    private static final int GAP = 1500;

    private final Desk desk;
    private final Platform platform;
    private final Ledger ledger;
    private final Map<String, Integer> stored = new HashMap<>();
    private final Map<String, Long> conversationOf = new HashMap<>();
    private final Map<Long, Integer> botLines = new HashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int outOfOrder;

    Audit(Desk desk, Platform platform, Ledger ledger) {
        this.desk = desk;
        this.platform = platform;
        this.ledger = ledger;
    }

    /** Figures by name, in the order in which they are to be read. */
    Map<String, Long> counts() {
        return counts;
    }

    /** The first few faults, in words. */
    List<String> remarks() {
        return remarks;
    }

    private void remark(String words) {
        if (remarks.size() < 20) {
            remarks.add(words);
        }
    }

    void run(Set<Long> confirmedRulings) throws IOException {
        readTranscripts();
        messages();
        cases(confirmedRulings);
        replies();
    }

    private void readTranscripts() throws IOException {
        Set<String> wanted = new HashSet<>();
        ledger.accounts().forEach(a -> a.acknowledged().forEach(m -> wanted.add(m.id())));
        long last = 0;
        for (long id = 1; id < last + GAP; id++) {
            List<Map<String, Object>> lines = desk.transcript(id);
            if (!lines.isEmpty()) {
                last = id;
                read(id, lines);
                wanted.removeAll(stored.keySet());
            }
            if (wanted.isEmpty() && id > last + 50) {
                return;
            }
        }
    }

    private void read(long conversation, List<Map<String, Object>> lines) {
        String before = "";
        for (Map<String, Object> line : lines) {
            if (Json.string(line, "author").equals("BOT")) {
                botLines.merge(conversation, 1, Integer::sum);
            }
            Matcher key = MESSAGE_ID.matcher(Json.string(line, "messageKey"));
            if (!Json.string(line, "author").equals("PERSON") || !key.find()) {
                continue;
            }
            stored.merge(key.group(), 1, Integer::sum);
            conversationOf.put(key.group(), conversation);
            if (key.group().compareTo(before) < 0) {
                outOfOrder++;
                remark("out of order: " + key.group() + " after " + before);
            }
            before = key.group();
        }
    }

    private void messages() {
        long acknowledged = 0;
        long lost = 0;
        long sent = 0;
        for (Ledger.Sheet account : ledger.accounts()) {
            sent += account.sent().size();
            for (Message message : account.acknowledged()) {
                acknowledged++;
                if (!stored.containsKey(message.id())) {
                    lost++;
                    remark("lost message " + message.id());
                }
            }
        }
        counts.put("messages said", sent);
        counts.put("messages acknowledged", acknowledged);
        counts.put("acknowledged but lost", lost);
        counts.put(
                "stored more than once",
                stored.values().stream().filter(n -> n > 1).count());
        counts.put("out of order", (long) outOfOrder);
    }

    private void cases(Set<Long> confirmedRulings) throws IOException {
        Map<Long, List<Map<String, Object>>> byConversation = new TreeMap<>();
        Map<String, Long> approved = new HashMap<>();
        Set<Long> undone = new HashSet<>(confirmedRulings);
        for (Map<String, Object> item : desk.joinCases("")) {
            long id = Json.number(item, "id");
            long conversation = Json.number(desk.caseDetail(id), "conversationId");
            byConversation.computeIfAbsent(conversation, c -> new ArrayList<>()).add(item);
            if (Json.string(item, "status").equals("approved")) {
                approved.put(Json.string(item, "receiptNo"), id);
                undone.remove(id);
            }
        }
        confirmed(byConversation);
        counts.put("approvals confirmed to the operator", (long) confirmedRulings.size());
        counts.put("approvals undone", (long) undone.size());
        notices(byConversation, approved);
    }

    private void confirmed(Map<Long, List<Map<String, Object>>> byConversation) {
        long confirmed = 0;
        long missing = 0;
        for (Ledger.Sheet account : ledger.accounts()) {
            if (account.receipt().isEmpty()) {
                continue;
            }
            confirmed++;
            boolean there = byConversation.getOrDefault(conversation(account), List.of()).stream()
                    .anyMatch(item -> Json.string(item, "receiptNo").equals(account.receipt()));
            if (!there) {
                missing++;
                remark("no case " + account.receipt());
            }
        }
        counts.put("forms confirmed by a receipt number", confirmed);
        counts.put("confirmed forms without a case", missing);
        counts.put("cases", (long)
                byConversation.values().stream().mapToInt(List::size).sum());
        counts.put("cases too many", (long) byConversation.values().stream()
                .mapToInt(list -> list.size() - 1)
                .sum());
        counts.put(
                "applicants who gave up",
                ledger.accounts().stream()
                        .filter(account -> !account.finished())
                        .count());
    }

    private long conversation(Ledger.Sheet account) {
        return account.sent().stream()
                .map(message -> conversationOf.getOrDefault(message.id(), 0L))
                .filter(id -> id > 0)
                .findFirst()
                .orElse(0L);
    }

    private void notices(Map<Long, List<Map<String, Object>>> byConversation, Map<String, Long> approved)
            throws IOException {
        long none = 0;
        long many = 0;
        Set<String> memberNumbers = new HashSet<>();
        for (Ledger.Sheet account : ledger.accounts()) {
            for (Map<String, Object> item : byConversation.getOrDefault(conversation(account), List.of())) {
                String receipt = Json.string(item, "receiptNo");
                if (!approved.containsKey(receipt)) {
                    continue;
                }
                List<String> heard = noticesOf(account, receipt);
                none += heard.isEmpty() ? 1 : 0;
                many += heard.size() > 1 ? 1 : 0;
                if (heard.size() != 1) {
                    remark(heard.size() + " notices for " + receipt);
                }
                heard.stream()
                        .map(MEMBER_NO::matcher)
                        .filter(Matcher::find)
                        .forEach(m -> memberNumbers.add(m.group(1)));
            }
        }
        counts.put("cases approved", (long) approved.size());
        counts.put("approved without notice", none);
        counts.put("approved with more than one notice", many);
        counts.put("approved without a member number of its own", approved.size() - (long) memberNumbers.size());
    }

    /** Notices come by push or in front of the reply to the next message. */
    private List<String> noticesOf(Ledger.Sheet account, String receipt) throws IOException {
        List<String> heard = new ArrayList<>(platform.outbox(account.worker().openid()));
        heard.addAll(account.answers());
        return heard.stream()
                .filter(text ->
                        text.contains(receipt) && MEMBER_NO.matcher(text).find())
                .toList();
    }

    private void replies() throws IOException {
        long unseen = 0;
        long twice = 0;
        for (Ledger.Sheet account : ledger.accounts()) {
            long pushed = platform.outbox(account.worker().openid()).stream()
                    .filter(text -> !MEMBER_NO.matcher(text).find())
                    .count();
            long difference = botLines.getOrDefault(conversation(account), 0)
                    - pushed
                    - account.answers().size();
            unseen += Math.max(0, difference);
            twice += Math.max(0, -difference);
        }
        counts.put("replies shown twice", twice);
        counts.put("replies nobody saw (the platform had given up waiting)", unseen);
    }
}
