package org.gongyou.channels.wecom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.bubble.Bubbles;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage;

/** Renders a message of ours as the platform's own: a menu to tap where there are choices, texts otherwise. */
final class WeComMessages {

    /** A text's limit. */
    static final Bubbles TEXTS = Bubbles.ofBytes(2048);

    private static final Bubbles HEAD = Bubbles.ofBytes(1024);
    private static final Bubbles LABEL = Bubbles.ofBytes(128);
    private static final int MOST_ENTRIES = 10;

    private WeComMessages() {}

    /** A message without its envelope. */
    record Part(String type, Map<String, ?> body) {

        /** Whether the platform must be given something before this can be sent. */
        boolean isBare() {
            return body.isEmpty();
        }

        Part with(String mediaId) {
            return new Part(type, Map.of("media_id", mediaId));
        }
    }

    /** As few parts as it fits into; what it encloses is the last, and has no id yet. */
    static List<Part> of(OutboundMessage message) {
        OutboundMessage clean = message.withText(Bubbles.clean(message.text()));
        Enclosure enclosure = clean.enclosure();
        if (enclosure == null) {
            return inWords(clean);
        }
        List<Part> parts = new ArrayList<>(inWords(clean.enclosing(null)));
        parts.removeIf(part -> "".equals(part.body().get("content")));
        parts.add(new Part(enclosure.kind() == Enclosure.Kind.PICTURE ? "image" : "file", Map.of()));
        return parts;
    }

    /** The address of what a message encloses. */
    static Part address(Enclosure enclosure) {
        return text(enclosure.asText());
    }

    private static List<Part> inWords(OutboundMessage clean) {
        if (!fitsMenu(clean)) {
            return texts(TEXTS.split(Bubbles.clean(clean.asPlainText())));
        }
        List<String> heads = new ArrayList<>(
                HEAD.size(clean.text()) <= HEAD.limit() ? List.of(clean.text()) : TEXTS.split(clean.text()));
        String last = heads.get(heads.size() - 1);
        if (HEAD.size(last) > HEAD.limit() || last.isBlank()) {
            heads.add("请选择：");
        }
        String head = heads.remove(heads.size() - 1);
        heads.removeIf(String::isBlank);
        List<Part> parts = new ArrayList<>(texts(heads));
        parts.add(menu(head, clean));
        return parts;
    }

    /** The message in one part, which is all that a code allows; words that do not fit give way to an ellipsis. */
    static Part inOne(OutboundMessage message) {
        List<Part> parts = of(message);
        return parts.size() == 1 ? parts.get(0) : text(TEXTS.fit(message));
    }

    private static boolean fitsMenu(OutboundMessage message) {
        int entries = message.choices().size() + message.links().size();
        return !message.choices().isEmpty()
                && entries <= MOST_ENTRIES
                && message.choices().stream()
                        .allMatch(choice -> LABEL.size(choice.key()) <= LABEL.limit()
                                && LABEL.size(choice.label()) <= LABEL.limit())
                && message.links().stream().allMatch(link -> LABEL.size(link.label()) <= LABEL.limit());
    }

    private static List<Part> texts(List<String> words) {
        return words.stream().map(WeComMessages::text).toList();
    }

    private static Part text(String words) {
        return new Part("text", Map.of("content", words));
    }

    private static Part menu(String head, OutboundMessage message) {
        List<Map<String, Object>> entries = new ArrayList<>();
        message.choices()
                .forEach(choice -> entries.add(
                        Map.of("type", "click", "click", Map.of("id", choice.key(), "content", choice.label()))));
        message.links()
                .forEach(link -> entries.add(
                        Map.of("type", "view", "view", Map.of("url", link.url(), "content", link.label()))));
        return new Part("msgmenu", Map.of("head_content", head, "list", entries));
    }
}
