package org.gongyou.core.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.privacy.Mask;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.core.union.Enquiry;
import org.springframework.stereotype.Component;

/** Reads the answers of a case with the eyes of its service: which of them is a name, a number, a region. */
@Component
class Answers {

    private static final String NOWHERE = "000000";

    private final ServiceCatalog catalog;
    private final PersonalData personalData;

    Answers(ServiceCatalog catalog, PersonalData personalData) {
        this.catalog = catalog;
        this.personalData = personalData;
    }

    Sealed seal(Map<String, String> answers) {
        return SealedJson.seal(answers);
    }

    Map<String, String> open(Sealed answers) {
        return SealedJson.openTexts(answers);
    }

    /** What the desk lists a case by; an applicant who gave no name is called by his number with us, and one who wants none to be known by nothing. */
    Extract extract(String service, Map<String, String> answers, long personId) {
        return new Extract(
                isAnonymous(service, answers)
                        ? Anonymity.NOBODY
                        : first(service, SlotType.PERSON_NAME, answers)
                                .map(Mask.NAME::of)
                                .orElse("访客" + personId),
                first(service, SlotType.REGION, answers)
                        .filter(r -> r.matches("\\d{6,12}"))
                        .map(r -> r.substring(0, 6))
                        .orElse(NOWHERE),
                ownIdNumber(answers).map(this::idIndex).orElse(null),
                first(service, SlotType.MOBILE_CN, answers)
                        .map(this::mobileIndex)
                        .orElse(null));
    }

    /** The answers as they may be kept: all of them, unless the applicant wants nobody to know who he is. */
    Map<String, String> kept(String service, Map<String, String> answers) {
        return isAnonymous(service, answers)
                ? Anonymity.without(catalog.get(service).slots(answers), answers)
                : answers;
    }

    private boolean isAnonymous(String service, Map<String, String> answers) {
        return catalog.find(service)
                .map(ServiceDefinition::workflow)
                .filter(workflow -> workflow.isAnonymous(answers))
                .isPresent();
    }

    Enquiry enquiry(String service, Map<String, String> answers) {
        return new Enquiry(
                first(service, SlotType.REGION, answers).orElse(null),
                first(service, SlotType.ORGANISATION, answers).orElse(null),
                answers.get("occupation_group"));
    }

    /** The applicant's own ID number; those of others are asked for under other names. */
    Optional<String> ownIdNumber(Map<String, String> answers) {
        return Optional.ofNullable(answers.get(Slot.OWN_ID_NUMBER)).filter(number -> !number.isBlank());
    }

    String idIndex(String idNumber) {
        return personalData.index("id_card", idNumber);
    }

    String mobileIndex(String mobile) {
        return personalData.index("mobile_cn", mobile);
    }

    /** The answers for an operator's eyes, in the order of the form. */
    List<Answer> shown(String service, Map<String, String> answers) {
        List<Slot> slots = catalog.find(service).map(s -> s.slots(answers)).orElse(List.of());
        Map<String, Answer> shown = new LinkedHashMap<>();
        for (Slot slot : slots) {
            String value = answers.get(slot.name());
            if (value != null) {
                shown.put(slot.name(), shown(slot, value));
            }
        }
        answers.forEach((name, value) -> shown.computeIfAbsent(
                name,
                n -> catalog.find(service)
                        .flatMap(s -> s.slot(n))
                        .map(slot -> shown(slot, value))
                        .orElseGet(() -> new Answer(n, n, value, false))));
        return List.copyOf(shown.values());
    }

    /** One answer in full, as people read it. */
    Optional<String> inFull(String service, String slot, Map<String, String> answers) {
        return Optional.ofNullable(answers.get(slot))
                .map(value -> catalog.find(service)
                        .flatMap(s -> s.slot(slot))
                        .map(s -> s.display(value))
                        .orElse(value));
    }

    private static Answer shown(Slot slot, String value) {
        boolean masked = slot.masked();
        String shown = masked ? slot.type().mask().of(value) : slot.display(value);
        return new Answer(slot.name(), slot.label(), shown, masked);
    }

    /** The first answer of that type. */
    Optional<String> first(String service, SlotType type, Map<String, String> answers) {
        return catalog.find(service).stream()
                .flatMap(s -> s.slots().stream())
                .filter(slot -> slot.type() == type)
                .map(slot -> answers.get(slot.name()))
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }
}
