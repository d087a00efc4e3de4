package org.gongyou.core.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongyou.core.casework.NewCase.Applicant;
import org.gongyou.core.conversation.OpenForms.Place;
import org.gongyou.core.dialogue.Effect.OfPerson;
import org.gongyou.core.identity.CodeRequest;
import org.gongyou.core.identity.Identities;
import org.gongyou.core.identity.Identities.Speaker;
import org.gongyou.core.message.Content;
import org.gongyou.core.privacy.Mask;
import org.gongyou.core.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/** Carries out what a turn decided about the person himself. */
@Component
class PersonEffects {

    private final Identities identities;
    private final OpenForms forms;
    private final ContactMapper contacts;
    private final Subscriptions subscriptions;
    private final Clock clock;

    PersonEffects(
            Identities identities, OpenForms forms, ContactMapper contacts, Subscriptions subscriptions, Clock clock) {
        this.identities = identities;
        this.forms = forms;
        this.contacts = contacts;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Returns the words that the reply may have places for. */
    Map<String, String> carryOut(OfPerson effect, Speaker speaker, Applicant applicant, Content content) {
        if (effect instanceof OfPerson.SendCode send) {
            return Map.of("sms", told(identities.ask(speaker, send.mobile()), Mask.MOBILE.of(send.mobile())));
        }
        if (effect instanceof OfPerson.CheckId) {
            return Map.of(
                    "id_check",
                    switch (identities.askId(speaker)) {
                        case ASKED -> "请回身份证号的后 4 位（最后一位是 X 就写 X），我核对一下。";
                        case NOTHING_TO_CHECK_BY -> "我们这里还没有您的身份证号，没法核对。";
                        case TOO_OFTEN -> "今天核对的次数太多了，为了稳妥，请明天再来，或者回“转人工”。";
                    });
        }
        if (effect instanceof OfPerson.AnswerChallenge) {
            identities.answer(speaker, content.words().orElse(""));
        } else if (effect instanceof OfPerson.LeaveProof) {
            identities.leaveOff(speaker);
        } else if (effect instanceof OfPerson.Unbind) {
            unbind(speaker, applicant.conversationId());
        } else if (effect instanceof OfPerson.TakeOver take) {
            forms.takeOver(
                    take.flowId(), new Place(applicant.personId(), applicant.conversationId(), applicant.channel()));
        } else {
            remind(speaker.personId(), ((OfPerson.Remind) effect).wanted());
        }
        return Map.of();
    }

    private void remind(long personId, boolean wanted) {
        if (wanted) {
            subscriptions.welcome(personId);
        } else {
            subscriptions.refuse(personId, clock.instant());
        }
    }

    /** What the person has done so far stays his: it is told to him where he can still be reached as himself. */
    private void unbind(Speaker speaker, long conversationId) {
        List<Long> others = contacts.otherConversations(speaker.personId(), speaker.contactId());
        long person = identities.unbind(speaker, others.isEmpty());
        if (!others.isEmpty()) {
            contacts.give(speaker.contactId(), person);
            forms.give(conversationId, person);
            identities.reroute(speaker.personId(), conversationId, others.get(0));
        }
    }

    private static String told(CodeRequest request, String phone) {
        return switch (request) {
            case SENT -> "验证码已发到 " + phone + "，5 分钟内有效，收到后直接回 6 位数字。没收到可以回“重发验证码”。";
            case TOO_SOON -> "验证码刚发过一条，请等 1 分钟；还没收到再回“重发验证码”。";
            case TOO_MANY -> "今天要的验证码太多了，为了安全先停一停，明天再试；着急请回“转人工”。";
            case IMPOSSIBLE -> "这里暂时发不了短信验证码，请回“转人工”，由工作人员帮您核对。";
        };
    }
}
