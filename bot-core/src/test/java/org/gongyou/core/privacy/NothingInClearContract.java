package org.gongyou.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.StorageTest;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseQuery;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads every row of every table of a database through which personal data has passed. */
abstract class NothingInClearContract extends StorageTest {

    private static final String NAME = "诸葛孔明";
    private static final String ID = "33010619900307123X";
    private static final String MOBILE = "13912345678";
    private static final String WORDS = "我心里难受";
    private static final String REASON = "身份证照片不清楚";

    @Autowired
    private Inbox inbox;

    @Autowired
    private Cases cases;

    @Test
    void keepsPersonalDataOutOfSight() {
        Map<String, String> answers =
                Map.of("person_name", NAME, "id_card", ID, "mobile_cn", MOBILE, "workplace_region", "330106");
        Effect open = new Effect.OpenCase("org.member.join", 1, "flow-" + person, answers, false);
        DialogueState state = new DialogueState(List.of(), null, OutboundMessage.text(NAME + ID + MOBILE), 0, null);
        dialogue.plays((before, turn) -> ScriptedDialogue.says(state, "{receipt}", open));
        String receipt = inbox.replyWithin(inbox.accept(says(WORDS)), PATIENCE)
                .map(OutboundMessage::text)
                .orElseThrow();
        long id = cases.find(new CaseQuery(null, null, receipt, 0, 1))
                .items()
                .get(0)
                .id();
        cases.decide(id, new Ruling("return", REASON, 0), new Actor(1, "王干事"));
        Effect amend = new Effect.AmendCase(id, "g", answers);
        dialogue.plays((before, turn) -> ScriptedDialogue.says(state, NAME, amend));
        inbox.replyWithin(inbox.accept(says(WORDS)), PATIENCE);
        cases.decide(id, new Ruling("approve", null, 2), new Actor(1, "王干事"));

        String everything = everything();

        assertThat(everything).contains(receipt, "诸*");
        assertThat(everything).doesNotContain(NAME, ID, MOBILE, WORDS, REASON);
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of(
                "person",
                "contact",
                "conversation",
                "inbound_message",
                "transcript_entry",
                "outbound_message",
                "service_case",
                "case_event",
                "member",
                "scheduled_tasks",
                "number_sequence",
                "reveal_log",
                "attachment",
                "upload",
                "phone",
                "phone_code",
                "phone_proof",
                "identity_event",
                "open_form")) {
            jdbc.queryForList("SELECT * FROM " + table).forEach(all::append);
        }
        return all.toString();
    }
}
