package org.gongyou.core.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One bubble of ours. A channel shows it as well as the platform can: buttons where there are buttons, numbered lines
 * where there is only text.
 *
 * @param text plain text with line breaks; never markup
 * @param choices what may be tapped, or said by its number, its label, or in other words
 * @param links pages to open
 * @param card a part of the text as a card, for channels that have cards
 */
public record OutboundMessage(
        String text,
        List<Choice> choices,
        List<Link> links,
        @Nullable Card card) {

    /** A button: {@code key} comes back in a {@link Content.Tap}. */
    public record Choice(String key, String label) {}

    /** A page to open. */
    public record Link(String label, String url) {}

    public OutboundMessage {
        choices = List.copyOf(choices);
        links = List.copyOf(links);
    }

    public OutboundMessage(String text, List<Choice> choices, List<Link> links) {
        this(text, choices, links, null);
    }

    /** A bubble of words alone. */
    public static OutboundMessage text(String text) {
        return new OutboundMessage(text, List.of(), List.of());
    }

    /** The bubble with other words, all else kept. */
    public OutboundMessage withText(String other) {
        return new OutboundMessage(other, choices, links, card);
    }

    /** The bubble in words, choices and links only. */
    public OutboundMessage withoutCard() {
        return card == null ? this : new OutboundMessage(text, choices, links);
    }

    /** The whole bubble as plain text, choices numbered from 1 and links spelled out, for channels that have only text. */
    public String asPlainText() {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < choices.size(); i++) {
            out.append('\n').append(i + 1).append(". ").append(choices.get(i).label());
        }
        for (Link link : links) {
            out.append('\n').append(link.label()).append("：").append(link.url());
        }
        return out.toString();
    }
}
