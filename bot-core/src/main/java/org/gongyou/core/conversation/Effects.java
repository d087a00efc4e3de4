package org.gongyou.core.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.attachment.Attachment;
import org.gongyou.core.attachment.Attachments;
import org.gongyou.core.casework.CaseIntake;
import org.gongyou.core.casework.NewCase;
import org.gongyou.core.casework.NewCase.Applicant;
import org.gongyou.core.casework.OpenedCase;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Fulfilments;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.identity.Identities.Speaker;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.wellbeing.Alarms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out what a turn decided besides answering, in the transaction of the turn. */
@Component
class Effects {

    private static final String HUMAN = "core.human";

    private final CaseIntake cases;
    private final Fulfilments fulfilments;
    private final Attachments attachments;
    private final PersonEffects ofPersons;
    private final Speakers speakers;
    private final ServiceCatalog catalog;
    private final Alarms alarms;
    private final ApplicationEventPublisher publisher;

    Effects(
            CaseIntake cases,
            Fulfilments fulfilments,
            Attachments attachments,
            PersonEffects ofPersons,
            Speakers speakers,
            ServiceCatalog catalog,
            Alarms alarms,
            ApplicationEventPublisher publisher) {
        this.cases = cases;
        this.fulfilments = fulfilments;
        this.attachments = attachments;
        this.ofPersons = ofPersons;
        this.speakers = speakers;
        this.catalog = catalog;
        this.alarms = alarms;
        this.publisher = publisher;
    }

    /**
     * Returns the words that the reply may have places for; empty, with nothing done, if what was chosen has gone
     * meanwhile.
     */
    Optional<Map<String, String>> carryOut(
            List<Effect> effects, Speaker speaker, Applicant applicant, AccountRef account, Turn turn) {
        Map<String, String> words = new HashMap<>();
        // First of all, because only these may come too late.
        for (Effect effect : effects) {
            if (effect instanceof Effect.HandIn form) {
                Optional<String> result = fulfilments.carryOut(form, asker(applicant, turn), turn.now());
                if (result.isEmpty()) {
                    return Optional.empty();
                }
                words.put("result", result.get());
            }
        }
        words.putAll(others(effects, speaker, applicant, account, turn));
        return Optional.of(words);
    }

    /** Who asks in a turn. */
    static Asker asker(Applicant applicant, Turn turn) {
        return new Asker(
                applicant.personId(), applicant.conversationId(), applicant.channel(), turn.person(), turn.words());
    }

    private Map<String, String> others(
            List<Effect> effects, Speaker speaker, Applicant asked, AccountRef account, Turn turn) {
        Applicant applicant = asked;
        Map<String, String> words = new HashMap<>();
        String memberNo = turn.person().memberNo();
        if (memberNo != null) {
            words.put("member_no", memberNo);
        }
        for (Effect effect : effects) {
            if (effect instanceof Effect.KeepFile file) {
                keep(file, applicant, account, turn);
            } else if (effect instanceof Effect.OfPerson ofPerson) {
                words.putAll(ofPersons.carryOut(ofPerson, speaker, applicant, turn.content()));
                long now = speakers.personOf(speaker.contactId());
                applicant = new Applicant(now, asked.conversationId(), asked.channel());
            } else if (effect instanceof Effect.WithdrawHandOff) {
                cases.withdraw(applicant.personId(), HUMAN, turn.now());
            } else if (effect instanceof Effect.WithdrawCase withdrawn) {
                cases.withdraw(applicant.personId(), withdrawn.service(), turn.now());
            } else if (!(effect instanceof Effect.HandIn)) {
                words.putAll(attended(effect, applicant, turn));
            }
            if (effect instanceof Effect.HandOff) {
                publisher.publishEvent(new HandOffAsked(account, applicant.conversationId()));
            }
        }
        return words;
    }

    private Map<String, String> attended(Effect effect, Applicant applicant, Turn turn) {
        if (ofDanger(effect)) {
            Alarms.Raised raised = danger(effect, new Alarms.Talk(applicant, turn.id(), turn.now()));
            return Map.of("receipt", raised.receiptNo(), "duty", raised.duty());
        }
        OpenedCase opened = carryOut(effect, applicant, turn);
        return Map.of("receipt", opened.receiptNo(), "limitation", limitation(effect), "until", until(effect, turn));
    }

    private static boolean ofDanger(Effect effect) {
        return effect instanceof Effect.RaiseAlarm
                || effect instanceof Effect.NoteForCrisis
                || effect instanceof Effect.HandOff handOff && handOff.toDuty();
    }

    /** What may be said about the humans who will be there; calls begin with the commit. */
    private Alarms.Raised danger(Effect effect, Alarms.Talk talk) {
        if (effect instanceof Effect.RaiseAlarm alarm) {
            return alarms.raise(alarm.level(), alarm.concern(), talk);
        }
        return effect instanceof Effect.NoteForCrisis note ? alarms.note(note.text(), talk) : alarms.callFor(talk);
    }

    private String limitation(Effect effect) {
        return effect instanceof Effect.OpenCase open
                ? cases.limitation(open.service(), open.answers())
                        .map(s -> s + "。")
                        .orElse("")
                : "";
    }

    private String until(Effect effect, Turn turn) {
        return effect instanceof Effect.OpenCase open
                ? cases.coolsUntil(open.service(), turn.now())
                        .map(Wordings::moment)
                        .orElse("")
                : "";
    }

    private void keep(Effect.KeepFile kept, Applicant applicant, AccountRef account, Turn turn) {
        String url = kept.file().url();
        attachments.keep(new Attachment(
                kept.key(),
                applicant.personId(),
                applicant.conversationId(),
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
        return human(((Effect.HandOff) effect).reason(), applicant, turn);
    }

    private OpenedCase human(String reason, Applicant applicant, Turn turn) {
        int version = catalog.find(HUMAN).map(ServiceDefinition::version).orElse(1);
        return cases.openOnceADay(new NewCase(
                HUMAN, version, turn.id() + "/" + HUMAN, Map.of("reason", reason), true, applicant, turn.now()));
    }
}
