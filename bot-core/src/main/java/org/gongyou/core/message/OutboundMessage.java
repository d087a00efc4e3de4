package org.gongyou.core.message;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One bubble of ours. A channel shows it as well as the platform can: buttons where there are buttons, numbered lines
 * where there is only text.
 *
 * @param text plain text with line breaks; never markup
 * @param choices what may be tapped, or said by its number, its label, or in other words
 * @param links pages to open
 * @param card a part of the text as a card, for channels that have cards
 * @param enclosure shown behind the text
 */
public record OutboundMessage(
        String text,
        List<Choice> choices,
        List<Link> links,
        @Nullable Card card,
        @Nullable Enclosure enclosure) {

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

    public OutboundMessage(String text, List<Choice> choices, List<Link> links, @Nullable Card card) {
        this(text, choices, links, card, null);
    }

    /** A bubble of words alone. */
    public static OutboundMessage text(String text) {
        return new OutboundMessage(text, List.of(), List.of());
    }

    /** The bubble with other words, all else kept. */
    public OutboundMessage withText(String other) {
        return new OutboundMessage(other, choices, links, card, enclosure);
    }

    /** The bubble without its card, all else kept. */
    public OutboundMessage withoutCard() {
        return card == null ? this : new OutboundMessage(text, choices, links, null, enclosure);
    }

    /** The bubble with something enclosed; with nothing if null. */
    public OutboundMessage enclosing(@Nullable Enclosure other) {
        return new OutboundMessage(text, choices, links, card, other);
    }

    /** The bubble for a platform that shows only such enclosures: of any other kind there is a page to open. */
    public OutboundMessage showing(Set<Enclosure.Kind> kinds) {
        if (enclosure == null || kinds.contains(enclosure.kind())) {
            return this;
        }
        List<Link> more =
                Stream.concat(links.stream(), Stream.of(enclosure.asLink())).toList();
        return new OutboundMessage(text, choices, more, card, null);
    }

    /** The whole bubble as plain text, choices numbered from 1 and links spelled out, for channels that have only text. */
    public String asPlainText() {
        if (enclosure != null) {
            return showing(Set.of()).asPlainText();
        }
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
