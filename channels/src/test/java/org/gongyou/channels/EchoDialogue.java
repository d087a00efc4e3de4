package org.gongyou.channels;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongyou.core.conversation.Interpreter;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.message.OutboundMessage.Link;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;

/** Says back what it heard: enough of a conversation to test how it travels. */
public final class EchoDialogue implements Dialogue, Interpreter {

    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, OutboundMessage> told = new ConcurrentHashMap<>();

    /** Has these words answered with that from now on. */
    public void answer(String words, OutboundMessage reply) {
        told.put(words, reply);
    }

    /** Keeps the answer to these words back until the latch opens. */
    public CountDownLatch hold(String words) {
        CountDownLatch latch = new CountDownLatch(1);
        held.put(words, latch);
        return latch;
    }

    @Override
    public Decision decide(DialogueState state, Turn turn) {
        String heard = turn.content().asText();
        await(held.get(heard));
        return new Decision(
                state,
                told.getOrDefault(heard, answer(turn.content(), heard)),
                List.of(),
                List.of(org.gongyou.core.dialogue.Reason.remark("echo")));
    }

    private static OutboundMessage answer(Content content, String heard) {
        if (content instanceof Content.Event event
                && event.key() != null
                && event.key().startsWith("start:")) {
            return OutboundMessage.text("开始 " + event.key().substring("start:".length()));
        }
        if (content instanceof Content.Event) {
            return new OutboundMessage(
                    "您好，我是工友",
                    List.of(new Choice("join", "我要入会")),
                    List.of(new Link("工会章程", "https://example.org/charter")));
        }
        return OutboundMessage.text("收到：" + heard);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (latch != null && !latch.await(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A test kept an answer back for too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Understanding interpret(String text, LocalDate today) {
        return new Understanding(text, text, List.of(), List.of(), false, List.of(), Crisis.NONE, List.of());
    }
}
