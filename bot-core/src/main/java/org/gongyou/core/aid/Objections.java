package org.gongyou.core.aid;

import java.time.Clock;
import java.util.Optional;
import org.gongyou.core.aid.NoticeMapper.NoticeRow;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.CaseOpened;
import org.gongyou.core.union.Unions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections to public notices. Each is a case of {@code aid.publicity}, looked into by the union whose notice it is; while it stands, the case
 * under notice does not go on.
 */
@Component
class Objections {

    static final String SERVICE = "aid.publicity";

    private final NoticeMapper mapper;
    private final PublicNotices notices;
    private final CaseFiles files;
    private final Unions unions;
    private final Clock clock;

    Objections(NoticeMapper mapper, PublicNotices notices, CaseFiles files, Unions unions, Clock clock) {
        this.mapper = mapper;
        this.notices = notices;
        this.files = files;
        this.unions = unions;
        this.clock = clock;
    }

    /** Ties a new objection to its notice, in the transaction that opens it. One that names no running notice is looked into all the same. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseOpened opened) {
        files.find(opened.caseId()).filter(f -> f.service().equals(SERVICE)).ifPresent(this::tie);
    }

    private void tie(CaseFile objection) {
        Optional<NoticeRow> notice =
                number(objection.answers().getOrDefault("notice_id", "")).flatMap(notices::openTo);
        notice.ifPresent(n -> {
            mapper.object(objection.id(), n.id(), clock.instant());
            unions.find(n.unionId()).ifPresent(union -> files.assign(objection.id(), union));
        });
    }

    /** What came of it: {@code KEPT} lets the case go on, {@code UPHELD} holds it until it is taken back for another review. */
    void settle(long objectionCase, String status) {
        Long notice = mapper.noticeOf(objectionCase);
        if (notice == null) {
            return;
        }
        mapper.settleObjection(objectionCase, status, clock.instant());
        if (status.equals("KEPT")) {
            notices.lookAgain(notice, objectionCase);
        }
    }

    private static Optional<Long> number(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 15 ? Optional.empty() : Optional.of(Long.valueOf(digits));
    }
}
