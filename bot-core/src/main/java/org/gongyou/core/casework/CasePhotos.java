package org.gongyou.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyou.core.attachment.Attachments;
import org.gongyou.core.attachment.StoredFile;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.springframework.stereotype.Component;

/** The photos and files of cases: those that the answers as handed in name, and no others. */
@Component
class CasePhotos {

    private final ServiceCatalog catalog;
    private final Answers answers;
    private final Attachments attachments;

    CasePhotos(ServiceCatalog catalog, Answers answers, Attachments attachments) {
        this.catalog = catalog;
        this.answers = answers;
        this.attachments = attachments;
    }

    /** In the order of the form, and within an answer in that in which they were sent. */
    List<CasePhoto> of(CaseRow row) {
        Map<String, String> given = answers.open(row.answers());
        List<CasePhoto> photos = new ArrayList<>();
        List<Slot> slots =
                catalog.find(row.service()).map(ServiceDefinition::slots).orElse(List.of());
        for (Slot slot : slots) {
            String keys = given.get(slot.name());
            if (slot.type().file() && keys != null) {
                attachments.find(row.personId(), List.of(keys.split(" "))).stream()
                        .map(file -> new CasePhoto(
                                file.key(),
                                slot.name(),
                                slot.label(),
                                file.at(),
                                file.type() == null ? null : file.type().name(),
                                file.lost()))
                        .forEach(photos::add);
            }
        }
        return photos;
    }

    /**
     * One of them in clear.
     *
     * @throws PhotoNotFoundException if the case has none of that key, or it is still with the platform
     */
    StoredFile open(CasePhoto photo) {
        return attachments.open(photo.key()).orElseThrow(() -> new PhotoNotFoundException(photo.key()));
    }
}
