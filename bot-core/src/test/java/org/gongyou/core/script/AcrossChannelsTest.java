package org.gongyou.core.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.ScriptedSms;
import org.gongyou.core.StorageTest;
import org.gongyou.core.Talk;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.conversation.Interpreter;
import org.gongyou.servers.OnH2;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Scripts of people who come by several channels, each with an account of its own. They need what a conversation alone does
 * not have: codes by short message, persons, reminders, quiet hours. So they run over a real database, with the real
 * understanding.
 */
@OnH2
@Import(AcrossChannelsTest.Phones.class)
@TestPropertySource(properties = "gongyou.quiet-hours.enabled=true")
@DirtiesContext // or its scheduler, with its clock, would take the jobs of others who use the same database
class AcrossChannelsTest extends StorageTest {

    private static final Path FOLDER = Path.of("src/test/conversations-across-channels");
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Stage STAGE = Stage.shipped(Path.of("target/model"));

    @Autowired
    private Inbox inbox;

    @Autowired
    private ScriptedSms sms;

    @Autowired
    private Cases cases;

    @Autowired
    private List<ScriptPhone> phones;

    @TestFactory
    Stream<DynamicTest> everyScriptHolds() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> scripts =
                    files.filter(f -> f.toString().endsWith(".yml")).sorted().toList();
            return scripts.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            FOLDER.relativize(file).toString(),
                            file.toUri(),
                            () -> play(ScriptReader.read(file, file.toString()))));
        }
    }

    private void play(Script script) {
        // The hands go back with each script; what another one has sent must not hold this one up.
        jdbc.update("DELETE FROM send_pace");
        time.becomes(script.clock());
        AccountsPlayer player = new AccountsPlayer(script, new RealHouse());
        dialogue.plays(
                (state, turn) -> player.note(state, turn, STAGE.dialogue().decide(state, turn)));
        player.play();
    }

    private final class RealHouse implements AccountsPlayer.House {

        private final Map<String, ScriptPhone> byName =
                phones.stream().collect(Collectors.toMap(ScriptPhone::name, phone -> phone));

        @Override
        public Talk account(String channel) {
            return new Talk(inbox, channel);
        }

        @Override
        public void pass(Duration passed) {
            time.pass(passed);
            doWhatIsDue(Duration.ZERO);
        }

        @Override
        public void settle() {
            // Answers are pushed only where their offer was not taken, and whatever comes after them takes its turn.
            time.pass(Duration.ofSeconds(10));
            doWhatIsDue(Duration.ofSeconds(2));
        }

        @Override
        public String codeTo(String mobile) {
            List<String> codes = sms.codesTo(mobile);
            return codes.isEmpty() ? "000000" : codes.get(codes.size() - 1);
        }

        @Override
        public void rule(Talk account, Script.Act.Rule ruling) {
            Long id = jdbc.queryForObject(
                    "SELECT MAX(c.id) FROM service_case c JOIN contact k ON k.person_id = c.person_id"
                            + " WHERE k.external_id = ?",
                    Long.class,
                    account.id());
            if (id == null) {
                throw new AssertionError("desk: there is no case to rule on");
            }
            int version = cases.get(id).version();
            cases.decide(id, new Ruling(ruling.action(), ruling.reason(), version), new Actor(1, "王干事"));
        }

        @Override
        public List<String> pushedTo(String channel, Talk account) {
            return byName.get(channel).newFor(account.id());
        }

        /** Jobs look at the real time, so those that are due by the test's have theirs set back. */
        private void doWhatIsDue(Duration ahead) {
            String due = " WHERE task_name IN ('remind-form', 'push-message', 'send-code') AND execution_time <= ?";
            await("what is due has been done", () -> {
                LocalDateTime now = LocalDateTime.ofInstant(time.instant().plus(ahead), ZoneOffset.UTC);
                jdbc.update(
                        "UPDATE scheduled_tasks SET execution_time = ?" + due + " AND picked = FALSE", LONG_AGO, now);
                return Long.valueOf(0)
                        .equals(jdbc.queryForObject("SELECT COUNT(*) FROM scheduled_tasks" + due, Long.class, now));
            });
        }
    }

    /** The channels, and the understanding that ships. */
    static class Phones {

        @Bean
        ScriptPhone wechat() {
            return new ScriptPhone("wechat");
        }

        @Bean
        ScriptPhone weibo() {
            return new ScriptPhone("weibo");
        }

        @Bean
        ScriptPhone app() {
            return new ScriptPhone("app");
        }

        @Bean
        @Primary
        Interpreter shippedUnderstanding() {
            return (text, today) ->
                    STAGE.understand(text, today.atStartOfDay(World.CHINA).toInstant());
        }
    }
}
