package org.gongyou.core.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.service.Listing;
import org.jspecify.annotations.Nullable;

/** Reads what services have for the person of a script. */
final class ListingReader {

    private static final List<String> LISTING = List.of("entries", "own", "links", "barred");
    private static final List<String> ENTRY = List.of("key", "label", "aliases", "detail", "closed");
    private static final List<String> LINK = List.of("label", "url");

    private ListingReader() {}

    /** The listings by service id; none where the script says nothing of them. */
    static Map<String, Listing> read(@Nullable Entry entry) {
        Map<String, Listing> listings = new LinkedHashMap<>();
        Optional.ofNullable(entry)
                .map(Entry::map)
                .orElse(Map.of())
                .forEach((service, listing) -> listings.put(service, listing(listing.map(LISTING))));
        return listings;
    }

    private static Listing listing(Map<String, Entry> keys) {
        return new Listing(
                list(keys, "entries").stream().map(e -> entry(e, e.map(ENTRY))).toList(),
                list(keys, "own").stream().map(Entry::text).toList(),
                list(keys, "links").stream()
                        .map(e -> e.map(LINK))
                        .map(link -> new Listing.Link(text(link, "label"), text(link, "url")))
                        .toList(),
                keys.containsKey("barred") ? text(keys, "barred") : null);
    }

    private static Listing.Entry entry(Entry where, Map<String, Entry> keys) {
        for (String needed : List.of("key", "label")) {
            if (!keys.containsKey(needed)) {
                where.fault("'" + needed + "' is missing");
            }
        }
        return new Listing.Entry(
                text(keys, "key"),
                text(keys, "label"),
                list(keys, "aliases").stream().map(Entry::text).toList(),
                keys.containsKey("detail") ? text(keys, "detail") : null,
                keys.containsKey("closed") ? text(keys, "closed") : null);
    }

    private static List<Entry> list(Map<String, Entry> keys, String key) {
        return Optional.ofNullable(keys.get(key)).map(Entry::list).orElse(List.of());
    }

    private static String text(Map<String, Entry> keys, String key) {
        return Optional.ofNullable(keys.get(key)).map(Entry::text).orElse("");
    }
}
