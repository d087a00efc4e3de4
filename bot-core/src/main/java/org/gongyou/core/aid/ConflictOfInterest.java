package org.gongyou.core.aid;

import java.util.Optional;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.service.Workflow.Level;
import org.springframework.stereotype.Component;

/**
 * Who must keep out of a decision (回避): the applicant himself, a member of the family that he has named, and whoever decided at another
 * level of the same case, under whatever account. Out of that on an objection also the one under notice, and his family.
 *
 * <p>Names are compared by their blind indexes. Namesakes are kept out too, unless both ID numbers are known and differ: another
 * officer can decide, a relative who decided cannot be undone.
 */
@Component
class ConflictOfInterest {

    private final AidOfficers officers;
    private final CaseFiles files;
    private final NoticeMapper notices;

    ConflictOfInterest(AidOfficers officers, CaseFiles files, NoticeMapper notices) {
        this.officers = officers;
        this.files = files;
        this.notices = notices;
    }

    /** Why an officer may not decide, fit for him to read; empty if he may. */
    Optional<String> of(AidOfficer officer, CaseFile file, Level level) {
        if (isApplicant(officer, file)) {
            return Optional.of("按回避规定，不能审自己的申请，请由另一位经办人决定。");
        }
        if (isOfTheFamily(officer, file)) {
            return Optional.of("按回避规定，申请人登记的家人与您同名，请由另一位经办人决定。");
        }
        Optional<CaseFile> underNotice =
                Optional.ofNullable(notices.objectedTo(file.id())).flatMap(files::find);
        if (underNotice
                .filter(c -> isApplicant(officer, c) || isOfTheFamily(officer, c))
                .isPresent()) {
            return Optional.of("按回避规定，被公示的是您本人、家人或者与您同名的人，这件异议请由另一位经办人核实。");
        }
        return files.deeds(file).stream()
                .filter(d -> d.level() != null && d.level() != level && officers.isSame(officer, d.operatorId()))
                .findFirst()
                .flatMap(d -> Optional.ofNullable(d.level()))
                .map(l -> "按回避规定，您在这件申请的“" + Levels.name(l) + "”做过决定，“" + Levels.name(level) + "”请由另一位经办人决定。");
    }

    private boolean isOfTheFamily(AidOfficer officer, CaseFile file) {
        return new Household(file.answers())
                .family().stream().map(officers::nameIndex).anyMatch(officer.nameIndex()::equals);
    }

    private boolean isApplicant(AidOfficer officer, CaseFile file) {
        if (officers.isPerson(officer, file.personId())) {
            return true;
        }
        Household household = new Household(file.answers());
        Optional<String> id = household.idNumber().map(officers::idIndex);
        if (id.isPresent() && officer.idIndex() != null) {
            return id.get().equals(officer.idIndex());
        }
        return household
                .applicant()
                .map(officers::nameIndex)
                .filter(officer.nameIndex()::equals)
                .isPresent();
    }
}
