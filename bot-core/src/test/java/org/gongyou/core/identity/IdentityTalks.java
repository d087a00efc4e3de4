package org.gongyou.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.gongyou.core.ScriptedChannel;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.ScriptedSms;
import org.gongyou.core.StorageTest;
import org.gongyou.core.Talk;
import org.gongyou.core.acquaintance.AcquaintedDialogue;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseQuery;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueManager;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.service.ServiceCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** People who prove who they are, by several channels. */
abstract class IdentityTalks extends StorageTest {

    static final String APP = "app";

    @Autowired
    Inbox inbox;

    @Autowired
    ScriptedSms sms;

    @Autowired
    Cases cases;

    @Autowired
    private ServiceCatalog catalog;

    final String mobile = mobile();

    @BeforeEach
    void speaksForReal() {
        Dialogue real = new AcquaintedDialogue(new DialogueManager(catalog, (i, t, d) -> Optional.empty()), catalog);
        dialogue.plays(real::decide);
    }

    Talk wechat() {
        return new Talk(inbox, ScriptedChannel.NAME);
    }

    void askForCode(Talk talk) {
        talk.say("绑定手机号");
        assertThat(talk.say(mobile)).contains("验证码已发到");
    }

    String bind(Talk talk) {
        time.pass(Duration.ofSeconds(61));
        int known = sms.codesTo(mobile).size();
        askForCode(talk);
        return talk.say(newestCode(known + 1));
    }

    String newestCode(int number) {
        await("code " + number + " has gone out", () -> sms.codesTo(mobile).size() >= number);
        List<String> codes = sms.codesTo(mobile);
        return codes.get(codes.size() - 1);
    }

    /** Applies with an ID number and is approved. */
    void enrol(Talk talk) {
        String receipt = apply(talk);
        long id = cases.find(new CaseQuery(null, null, receipt, 0, 1))
                .items()
                .get(0)
                .id();
        cases.decide(id, new Ruling("approve", null, 0), new Actor(1, "王干事"));
    }

    /** Hands in an application with an ID number. */
    String apply(Talk talk) {
        talk.tap("start:org.member.join");
        Map<String, String> answers =
                Map.of("person_name", "张伟", "id_card", idNumber(), "mobile_cn", mobile, "workplace_region", "330106");
        Effect open = new Effect.OpenCase("org.member.join", 1, "flow-" + talk.id(), answers, false);
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "{receipt}", open));
        String receipt = talk.say("提交");
        speaksForReal();
        return receipt;
    }

    /** Another valid number for each phone. */
    String idNumber() {
        int digits = Integer.parseInt(mobile.substring(2));
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(digits / 1000 % 18_000);
        String body = "330106" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + mobile.substring(8);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    long person(Talk talk) {
        return number("SELECT person_id FROM contact WHERE external_id = ?", talk.id());
    }

    long proofs(Talk talk) {
        return number(
                "SELECT COUNT(*) FROM phone_proof p JOIN contact k ON k.id = p.contact_id WHERE k.external_id = ?",
                talk.id());
    }

    long formsIn(Talk talk) {
        return number(
                "SELECT COUNT(*) FROM open_form WHERE conversation_id = ? AND closed = FALSE", talk.conversation());
    }

    boolean remindersOff(Talk talk) {
        return number("SELECT COUNT(*) FROM notice_refusal WHERE person_id = ?", person(talk)) == 1;
    }

    List<String> events(Talk talk) {
        return jdbc.queryForList(
                "SELECT e.action FROM identity_event e JOIN contact k ON k.id = e.contact_id WHERE k.external_id = ?"
                        + " ORDER BY e.id",
                String.class,
                talk.id());
    }

    long number(String sql, Object argument) {
        Long number = jdbc.queryForObject(sql, Long.class, argument);
        return number == null ? 0 : number;
    }

    /** Its end, which becomes that of the ID number, is none that a test guesses. */
    static String mobile() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "13" + String.format("%06d", random.nextInt(1_000_000)) + random.nextInt(100, 1000);
    }

    static List<String> atOnce(List<Supplier<String>> work) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        List<CompletableFuture<String>> futures = work.stream()
                .map(one -> CompletableFuture.runAsync(() -> await("the start", () -> start.getCount() == 0), threads)
                        .thenApply(begun -> one.get()))
                .toList();
        start.countDown();
        threads.shutdown();
        return futures.stream().map(CompletableFuture::join).toList();
    }
}
