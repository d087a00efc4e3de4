package org.gongyou.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongyou.core.TappedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk may read of people's conversations, on every database. */
abstract class TranscriptContract extends TappedTest {

    @Autowired
    private Transcript transcript;

    @Test
    void tellsAllConversationsOfOnePersonTheLatestFirst() {
        String other = "other-" + person;
        answer("stranger-" + person, "你好");
        answer(person, "你好");
        answer(other, "你好");

        assertThat(conversationsWith(person)).containsExactly(conversationOf(person));
        becomeOne(person, other);

        assertThat(conversationsWith(person)).containsExactly(conversationOf(other), conversationOf(person));
        assertThat(conversationsWith(other)).isEqualTo(conversationsWith(person));
        assertThat(transcript.ofSamePerson(-1)).isEmpty();
    }

    private List<Long> conversationsWith(String who) {
        return transcript.ofSamePerson(conversationOf(who)).stream()
                .map(PersonConversation::conversationId)
                .toList();
    }
}
