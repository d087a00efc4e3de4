package org.gongyou.core.aid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.service.Items;
import org.gongyou.core.service.Slot;

/** The people whom an application names. */
record Household(Map<String, String> answers) {

    private static final String FAMILY = "family";

    Optional<String> applicant() {
        return Optional.ofNullable(answers.get("person_name"));
    }

    Optional<String> idNumber() {
        return Optional.ofNullable(answers.get(Slot.OWN_ID_NUMBER));
    }

    /** The names of the family's members, as far as they were given. */
    List<String> family() {
        return answers.entrySet().stream()
                .filter(e -> Items.place(e.getKey())
                        .filter(p -> p.group().equals(FAMILY) && p.slot().equals("name"))
                        .isPresent())
                .map(Map.Entry::getValue)
                .toList();
    }
}
