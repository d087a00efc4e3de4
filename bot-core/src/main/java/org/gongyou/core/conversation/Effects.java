package org.gongyou.core.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.core.attachment.Attachment;
import org.gongyou.core.attachment.Attachments;
import org.gongyou.core.casework.CaseIntake;
import org.gongyou.core.casework.NewCase;
import org.gongyou.core.casework.NewCase.Applicant;
import org.gongyou.core.casework.OpenedCase;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.springframework.stereotype.Component;

/** Carries out what a turn decided besides answering, in the transaction of the turn. */
@Component
class Effects {

    private static final String HUMAN = "core.human";
    private static final String CRISIS = "psy.crisis";

    private final CaseIntake cases;
    private final Attachments attachments;
    private final ServiceCatalog catalog;

    Effects(CaseIntake cases, Attachments attachments, ServiceCatalog catalog) {
        this.cases = cases;
        this.attachments = attachments;
        this.catalog = catalog;
    }

    /** Returns the words that the reply may have places for. */
    Map<String, String> carryOut(List<Effect> effects, Applicant applicant, AccountRef account, Turn turn) {
        Map<String, String> words = new HashMap<>();
        String memberNo = turn.person().memberNo();
        if (memberNo != null) {
            words.put("member_no", memberNo);
        }
        for (Effect effect : effects) {
            if (effect instanceof Effect.KeepFile file) {
                keep(file, applicant, account, turn);
                continue;
            }
            words.put("receipt", carryOut(effect, applicant, turn).receiptNo());
        }
        return words;
    }

    private void keep(Effect.KeepFile kept, Applicant applicant, AccountRef account, Turn turn) {
        String url = kept.file().url();
        attachments.keep(new Attachment(
                kept.key(),
                applicant.personId(),
                kept.flowId(),
                kept.slot(),
                account,
                kept.file().mediaId(),
                url == null ? null : new Sealed(url),
                turn.now()));
    }

    private OpenedCase carryOut(Effect effect, Applicant applicant, Turn turn) {
        if (effect instanceof Effect.OpenCase open) {
            return cases.open(new NewCase(
                    open.service(),
                    open.serviceVersion(),
                    open.flowId(),
                    open.answers(),
                    open.urgent(),
                    applicant,
                    turn.now()));
        }
        if (effect instanceof Effect.AmendCase amend) {
            return cases.amend(amend.caseId(), applicant.personId(), amend.answers(), turn.now());
        }
        if (effect instanceof Effect.RaiseAlarm alarm) {
            return attention(CRISIS, Map.of("level", Integer.toString(alarm.level())), applicant, turn);
        }
        return attention(HUMAN, Map.of("reason", ((Effect.HandOff) effect).reason()), applicant, turn);
    }

    private OpenedCase attention(String service, Map<String, String> answers, Applicant applicant, Turn turn) {
        int version = catalog.find(service).map(ServiceDefinition::version).orElse(1);
        return cases.openOnceADay(
                new NewCase(service, version, turn.id() + "/" + service, answers, true, applicant, turn.now()));
    }
}
