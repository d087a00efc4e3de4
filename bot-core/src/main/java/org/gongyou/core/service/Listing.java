package org.gongyou.core.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service has for a person at this moment: what he may choose from, and what he has of it already.
 *
 * @param entries what may be chosen, in the order in which it is shown
 * @param own lines about what is his already, said before anything is chosen; for a lookup, all that it shows
 * @param links pages to open with them
 * @param barred why he cannot have the service at all, as it is to be said
 */
public record Listing(
        List<Entry> entries,
        List<String> own,
        List<Link> links,
        @Nullable String barred) {

    /** Nothing at all. */
    public static final Listing EMPTY = new Listing(List.of(), List.of(), List.of(), null);

    public Listing {
        entries = entries == null ? List.of() : List.copyOf(entries);
        own = own == null ? List.of() : List.copyOf(own);
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** Something to choose from. */
    public static Listing of(List<Entry> entries, List<String> own) {
        return new Listing(entries, own, List.of(), null);
    }

    /** Something to read. */
    public static Listing reading(List<String> own, List<Link> links) {
        return new Listing(List.of(), own, links, null);
    }

    /** Not for this person. */
    public static Listing barred(String why) {
        return new Listing(List.of(), List.of(), List.of(), why);
    }

    /** A page to open. */
    public record Link(String label, String url) {}

    /**
     * Something to choose.
     *
     * @param key stays the same as long as the thing exists
     * @param label short enough for a button
     * @param aliases other words for it
     * @param detail said when it has been chosen
     * @param closed why it cannot be chosen, as it is to be said; null if it can
     * @param shown whether it stands in the list; one that does not can be named all the same
     */
    public record Entry(
            String key,
            String label,
            List<String> aliases,
            @Nullable String detail,
            @Nullable String closed,
            boolean shown) {

        public Entry(String key, String label, List<String> aliases, @Nullable String detail, @Nullable String closed) {
            this(key, label, aliases, detail, closed, true);
        }

        public Entry {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
        }

        /** The same, to be named and not to be shown. */
        public Entry unlisted() {
            return new Entry(key, label, aliases, detail, closed, false);
        }

        private Slot.Option option() {
            return new Slot.Option(key, label, aliases, closed, closed != null || !shown, List.of());
        }
    }

    /** The entry of that key, if it can be chosen. */
    public Optional<Entry> open(String key) {
        return entries.stream()
                .filter(e -> e.key().equals(key) && e.closed() == null)
                .findFirst();
    }

    /** Whether there is anything to choose. */
    public boolean anyOpen() {
        return entries.stream().anyMatch(e -> e.closed() == null);
    }

    List<Slot.Option> options() {
        return entries.stream().map(Entry::option).toList();
    }
}
