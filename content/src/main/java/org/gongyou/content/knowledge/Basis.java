package org.gongyou.content.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an answer rests on.
 *
 * @param law the name it goes by, such as 劳动合同法
 * @param articles which of its articles, such as 第10、14条; empty where the whole is meant
 * @param name its full name
 * @param version which version of it was read; null if it is not in the list of laws
 * @param from the first day on which that version is in force; null if not known
 * @param until the last day on which it is in force; null if no end is known
 */
public record Basis(
        String law,
        String articles,
        String name,
        @Nullable String version,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** A rule that is not in the list of laws, as the entry words it. */
    static Basis worded(String text) {
        return new Basis(text, "", text, null, null, null);
    }

    /** As it is said to people: 劳动合同法第10、14条（2012年修正）. */
    public String text() {
        return law + articles + (version == null ? "" : "（" + version + "）");
    }

    boolean repealedBy(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    boolean listed() {
        return version != null;
    }
}
