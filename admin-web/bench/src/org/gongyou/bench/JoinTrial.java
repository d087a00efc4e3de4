package org.gongyou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongyou.intents.bench.Page;

/** Does it understand those who want to join, and does every way through the form end in one case, right and once? */
final class JoinTrial {

    private static final int TIMES = 3;
    private static final int PATIENCE = 40;

    /** What became of one form. */
    private static final class Filled {
        private final Manner manner;
        private final List<String> faults = new ArrayList<>();
        private List<Message> sent = List.of();
        private String receipt = "";
        private int late;

        private Filled(Manner manner) {
            this.manner = manner;
        }
    }

    private final List<List<String>> sentenceRows = new ArrayList<>();
    private final List<List<String>> formRows = new ArrayList<>();

    boolean run() throws IOException {
        Page page = new Page("join", "Joining the union over WeChat", "join");
        sentenceRows.add(List.of("sentence", "verdict", "reply begins"));
        formRows.add(List.of("way of filling in", "messages", "of them answered late", "case", "faults"));
        try (Server server = new Server().start()) {
            int studied = understood(server.platform(), Sentences.STUDIED);
            int ours = understood(server.platform(), Sentences.OURS);
            int good = forms(server);
            page.say(summary("of the field study", studied, Sentences.STUDIED))
                    .say(summary("written for this trial", ours, Sentences.OURS))
                    .say("- Forms filled in ten ways, every message sent " + TIMES + " times at once: " + good + " of "
                            + Manner.ten().size() + " ended in one case with the right answers, identical replies and"
                            + " every message once in the transcript.\n")
                    .table(formRows)
                    .table(sentenceRows)
                    .publish();
            return studied == Sentences.STUDIED.size()
                    && ours == Sentences.OURS.size()
                    && good == Manner.ten().size();
        }
    }

    private static String summary(String which, int understood, List<String> sentences) throws IOException {
        return "- Sentences " + which + ": " + understood + " of " + sentences.size() + " understood ("
                + Sentences.learned(sentences) + " of them stand word for word in the training examples).";
    }

    private int understood(Platform platform, List<String> sentences) throws IOException {
        int understood = 0;
        for (String sentence : sentences) {
            try (Chat chat = new Chat(platform, Worker.random().openid(), 1)) {
                String reply = chat.say(sentence, false);
                Sentences.Verdict verdict = Sentences.judge(reply);
                understood += verdict.understood() ? 1 : 0;
                String begins = reply.substring(0, Math.min(40, reply.length()));
                sentenceRows.add(List.of(sentence, verdict.words, begins));
                if (!verdict.understood()) {
                    System.out.println("✗ " + sentence + "\n    " + reply.replace("\n", "\n    "));
                }
            }
        }
        return understood;
    }

    private int forms(Server server) throws IOException {
        List<Filled> all = new ArrayList<>();
        for (Manner manner : Manner.ten()) {
            Filled filled = new Filled(manner);
            all.add(filled);
            fill(server.platform(), filled);
        }
        check(server, all);
        for (Filled filled : all) {
            String faults = filled.faults.isEmpty() ? "none" : String.join("; ", filled.faults);
            formRows.add(List.of(
                    filled.manner.name(),
                    String.valueOf(filled.sent.size()),
                    String.valueOf(filled.late),
                    filled.receipt,
                    faults));
        }
        return (int) all.stream().filter(filled -> filled.faults.isEmpty()).count();
    }

    private static void fill(Platform platform, Filled filled) throws IOException {
        Manner manner = filled.manner;
        try (Chat chat = new Chat(platform, manner.worker().openid(), TIMES)) {
            talk(chat, filled);
            filled.sent = chat.sent();
            filled.late = chat.late();
            if (chat.unlike() > 0) {
                filled.faults.add(chat.unlike() + " messages with different replies");
            }
            if (filled.receipt.isEmpty()) {
                filled.faults.add("no receipt number");
            }
        }
    }

    private static void talk(Chat chat, Filled filled) throws IOException {
        Manner manner = filled.manner;
        Map<Question, Integer> asked = new EnumMap<>(Question.class);
        String words = manner.opening();
        StringBuilder log = new StringBuilder();
        for (int turn = 0; turn < PATIENCE; turn++) {
            String reply = chat.say(words, manner.voice());
            log.append("\n  > ").append(words).append("\n  < ").append(reply.replace("\n", "\n    "));
            if (manner.digression().contains(words) && !reply.contains("会费")) {
                filled.faults.add("no answer to " + words);
            }
            Optional<Question> question = Question.in(reply);
            if (question.isEmpty()) {
                filled.faults.add("at a loss after " + words);
                break;
            }
            if (question.get() == Question.DONE) {
                filled.receipt = Question.receipt(reply).orElseThrow();
                break;
            }
            int before = asked.merge(question.get(), 1, Integer::sum) - 1;
            List<String> instead = manner.instead().getOrDefault(question.get(), List.of());
            words = before < instead.size()
                    ? instead.get(before)
                    : question.get().answer(manner.worker());
        }
        if (filled.receipt.isEmpty() || System.getenv("BENCH_TALK") != null) {
            System.out.println("— " + manner.name() + log);
        }
    }

    private static void check(Server server, List<Filled> all) throws IOException {
        Desk desk = new Desk(server.port()).signIn();
        List<Map<String, Object>> cases = desk.joinCases("");
        Map<String, Map<String, Object>> byReceipt = new HashMap<>();
        Map<Long, Integer> perConversation = new HashMap<>();
        for (Map<String, Object> found : cases) {
            Map<String, Object> detail = desk.caseDetail(Json.number(found, "id"));
            byReceipt.put(Json.string(found, "receiptNo"), detail);
            perConversation.merge(Json.number(detail, "conversationId"), 1, Integer::sum);
        }
        for (Filled filled : all) {
            Map<String, Object> detail = byReceipt.remove(filled.receipt);
            if (detail == null) {
                filled.faults.add("no case at the desk");
                continue;
            }
            if (perConversation.get(Json.number(detail, "conversationId")) != 1) {
                filled.faults.add("more than one case");
            }
            answers(desk, filled, detail);
            transcript(desk, filled, Json.number(detail, "conversationId"));
        }
        if (!byReceipt.isEmpty()) {
            all.get(0).faults.add(byReceipt.size() + " cases nobody handed in");
        }
    }

    private static void answers(Desk desk, Filled filled, Map<String, Object> detail) throws IOException {
        long id = Json.number(Json.asObject(detail.get("summary")), "id");
        Map<String, String> shown = new LinkedHashMap<>();
        Set<String> masked = new HashSet<>();
        for (Object item : Json.asArray(detail.get("answers"))) {
            Map<String, Object> answer = Json.asObject(item);
            shown.put(Json.string(answer, "slot"), Json.string(answer, "shown"));
            if (Boolean.TRUE.equals(answer.get("masked"))) {
                masked.add(Json.string(answer, "slot"));
            }
        }
        for (Map.Entry<String, String> expected : filled.manner.expected().entrySet()) {
            String slot = expected.getKey();
            String value = masked.contains(slot) ? desk.reveal(id, slot) : shown.getOrDefault(slot, "(nothing)");
            if (!value.contains(expected.getValue())) {
                filled.faults.add(slot + " is " + value + ", not " + expected.getValue());
            }
        }
    }

    private static void transcript(Desk desk, Filled filled, long conversation) throws IOException {
        List<String> keys = desk.transcript(conversation).stream()
                .filter(entry -> Json.string(entry, "author").equals("PERSON"))
                .map(entry -> Json.string(entry, "messageKey"))
                .toList();
        for (Message message : filled.sent) {
            long times = keys.stream().filter(key -> key.contains(message.id())).count();
            if (times != 1) {
                filled.faults.add(message.text() + " is " + times + " times in the transcript");
            }
        }
        if (keys.size() != filled.sent.size()) {
            filled.faults.add(keys.size() + " messages in the transcript instead of " + filled.sent.size());
        }
    }
}
