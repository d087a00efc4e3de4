package org.gongyou.core.aid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A visit to a household (走访), as a line beside its case. How the household lives is not in it; that is read on purpose.
 *
 * @param visitors at least two names
 * @param needs what the household needs, in Chinese
 * @param by who wrote it down
 */
public record Visit(
        long id,
        LocalDate visitedOn,
        List<String> visitors,
        List<String> needs,
        List<Photo> photos,
        String by,
        Instant at) {

    public Visit {
        visitors = List.copyOf(visitors);
        needs = List.copyOf(needs);
        photos = List.copyOf(photos);
    }

    /**
     * A photo of it.
     *
     * @param held whether we have it; it may still be with the platform that took it
     */
    public record Photo(String key, boolean held) {}

    /** What lies sealed. */
    record Record(List<String> visitors, String note, List<String> needs, List<String> photos) {

        Record {
            visitors = List.copyOf(visitors);
            needs = List.copyOf(needs);
            photos = List.copyOf(photos);
        }
    }
}
