package org.gongyou.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.gongyou.core.ScriptedChannel;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.StorageTest;
import org.gongyou.core.Talk;
import org.gongyou.core.acquaintance.AcquaintedDialogue;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.Applicants;
import org.gongyou.core.casework.CaseQuery;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueManager;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.service.ServiceCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What the house promises about conversations that last for days, on every database. */
@TestPropertySource(properties = "gongyou.quiet-hours.enabled=true")
@DirtiesContext // or its scheduler, with its clock, would take the jobs of others who use the same database
abstract class LongTalkContract extends StorageTest {

    private static final Instant TEN_IN_THE_MORNING = dayAfterTomorrow(LocalTime.of(10, 0));
    private static final Instant ELEVEN_AT_NIGHT = dayAfterTomorrow(LocalTime.of(23, 0));
    private static final Instant EIGHT_NEXT_MORNING =
            dayAfterTomorrow(LocalTime.of(8, 0)).plus(Duration.ofDays(1));

    @Autowired
    private Inbox inbox;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Cases cases;

    @Autowired
    private ServiceCatalog catalog;

    @BeforeEach
    void speaksForRealInTheMorning() {
        Dialogue real = new AcquaintedDialogue(new DialogueManager(catalog, (i, t, d) -> Optional.empty()), catalog);
        dialogue.plays(real::decide);
        time.becomes(TEN_IN_THE_MORNING);
    }

    @Test
    void remindsOfAHalfFilledFormOnceAlsoWithTwoInstances() {
        Talk talk = begun(ScriptedChannel.NAME);

        time.pass(Duration.ofHours(23));
        Optional<Instant> tooEarly = look(talk);
        time.pass(Duration.ofMinutes(61));
        List<CompletableFuture<Optional<Instant>>> looks = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> look(talk)))
                .toList();

        assertThat(tooEarly)
                .hasValueSatisfying(at -> assertThat(at).isAfter(TEN_IN_THE_MORNING.plus(Duration.ofHours(23))));
        assertThat(looks).allSatisfy(look -> assertThat(look.join()).isEmpty());
        assertThat(unasked(talk)).hasSize(1);
        time.pass(Duration.ofDays(1));
        assertThat(look(talk)).isEmpty();
        assertThat(unasked(talk)).hasSize(1);
    }

    @Test
    void countsTheDayFromTheLastWord() {
        Talk talk = begun(ScriptedChannel.NAME);

        time.pass(Duration.ofHours(20));
        talk.say("张伟");
        time.pass(Duration.ofHours(5));

        assertThat(look(talk)).isPresent();
        assertThat(unasked(talk)).isEmpty();
    }

    @Test
    void leavesThoseAloneWhoAskedForIt() {
        Talk talk = begun(ScriptedChannel.NAME);
        assertThat(talk.say("不再提醒")).contains("不再提醒您");

        time.pass(Duration.ofHours(25));

        assertThat(look(talk)).isEmpty();
        assertThat(unasked(talk)).isEmpty();
    }

    @Test
    void remindsNobodyWhereNothingUnaskedForGetsThrough() {
        Talk talk = begun("app");

        time.pass(Duration.ofHours(25));

        assertThat(look(talk)).isEmpty();
        assertThat(unasked(talk)).isEmpty();
    }

    @Test
    void remindsInTheMorningOfWhatWasLeftAtNight() {
        time.becomes(ELEVEN_AT_NIGHT);
        Talk talk = begun(ScriptedChannel.NAME);

        time.pass(Duration.ofHours(25));
        Optional<Instant> again = look(talk);

        assertThat(again).contains(EIGHT_NEXT_MORNING.plus(Duration.ofDays(1)));
        assertThat(unasked(talk)).isEmpty();
    }

    @Test
    void keepsNewsUntilTheMorningButNotTheUrgentOnes() {
        time.becomes(ELEVEN_AT_NIGHT);
        Talk talk = new Talk(inbox, ScriptedChannel.NAME);
        talk.say("你好");

        tell(talk, "审核通过了", false);
        tell(talk, "马上联系您", true);

        assertThat(pushAt(talk, 0)).isEqualTo(EIGHT_NEXT_MORNING);
        assertThat(pushAt(talk, 1)).isBefore(EIGHT_NEXT_MORNING);
    }

    @Test
    void tellsWhoeverSpeaksAtNightTheNewsInFrontOfTheAnswer() {
        time.becomes(ELEVEN_AT_NIGHT);
        Talk talk = new Talk(inbox, ScriptedChannel.NAME);
        talk.say("你好");
        tell(talk, "审核通过了", false);

        String answer = talk.say("你好");

        assertThat(answer).startsWith("审核通过了\n\n").contains("您好");
        assertThat(talk.say("你好")).doesNotContain("审核通过了");
    }

    @Test
    void tellsAfterASilenceWhatHasBecomeOfACase() {
        Talk talk = new Talk(inbox, ScriptedChannel.NAME);
        Effect open = new Effect.OpenCase(
                "org.member.join",
                1,
                "flow-" + talk.id(),
                Map.of("person_name", "张伟", "mobile_cn", mobile(), "workplace_region", "330106"),
                false);
        dialogue.plays((state, turn) ->
                ScriptedDialogue.says(state.answered(null, OutboundMessage.text(""), turn.now()), "{receipt}", open));
        String receipt = talk.say("提交");
        speaksAgain();
        time.pass(Duration.ofHours(3));
        long id = cases.find(new CaseQuery(null, null, receipt, 0, 1))
                .items()
                .get(0)
                .id();
        cases.decide(id, new Ruling("return", "缺照片", 0), new Actor(1, "王干事"));
        time.pass(Duration.ofMinutes(5));

        String first = talk.say("你好");
        String second = talk.say("你好");

        assertThat(first).contains("有新进展", receipt);
        assertThat(second).doesNotContain("有新进展");
    }

    private void speaksAgain() {
        Dialogue real = new AcquaintedDialogue(new DialogueManager(catalog, (i, t, d) -> Optional.empty()), catalog);
        dialogue.plays(real::decide);
    }

    /** A form with one answer in it. */
    private Talk begun(String channel) {
        Talk talk = new Talk(inbox, channel);
        talk.tap("start:org.member.join");
        talk.say(mobile());
        return talk;
    }

    private Optional<Instant> look(Talk talk) {
        String form = jdbc.queryForObject(
                "SELECT flow_id FROM open_form WHERE conversation_id = ?", String.class, talk.conversation());
        return transactions.apart(() -> reminders.run(String.valueOf(form)));
    }

    private void tell(Talk talk, String news, boolean urgent) {
        transactions.apart(() -> {
            applicants.tell(talk.conversation(), 0, OutboundMessage.text(news), urgent);
            return news;
        });
    }

    private Instant pushAt(Talk talk, int number) {
        return jdbc.queryForList(
                        "SELECT push_at FROM outbound_message WHERE conversation_id = ? AND inbound_id IS NULL ORDER BY id",
                        java.time.LocalDateTime.class,
                        talk.conversation())
                .get(number)
                .toInstant(java.time.ZoneOffset.UTC);
    }

    private List<Long> unasked(Talk talk) {
        return jdbc.queryForList(
                "SELECT id FROM outbound_message WHERE conversation_id = ? AND inbound_id IS NULL",
                Long.class,
                talk.conversation());
    }

    private static String mobile() {
        return "13" + String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
    }
}
