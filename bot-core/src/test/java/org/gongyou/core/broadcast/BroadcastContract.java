package org.gongyou.core.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gongyou.core.ScriptedChannel;
import org.gongyou.core.StorageTest;
import org.gongyou.core.broadcast.Broadcast.State;
import org.gongyou.core.broadcast.Broadcasts.BadBroadcastException;
import org.gongyou.core.conversation.ContactRef;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One message to everybody of a segment, on every database. */
abstract class BroadcastContract extends StorageTest {

    private static final OutboundMessage MESSAGE = OutboundMessage.text("周六有免费体检");

    @Autowired
    private Broadcasts broadcasts;

    @Autowired
    private BroadcastRun run;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Tags tags;

    /** An account of this test alone, so that nobody of another test is in its segment. */
    private final AccountRef mine = new AccountRef(
            ScriptedChannel.NAME, "b" + UUID.randomUUID().toString().substring(0, 12));

    private final Segment segment = new Segment(List.of(), List.of(), List.of(mine.toString()), List.of());

    private List<String> people(int number) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String id = "p" + UUID.randomUUID();
            contacts.following(mine, id, true);
            people.add(id);
        }
        return people;
    }

    private long personOf(String id) {
        return contacts.find(mine, id).map(ContactRef::personId).orElseThrow();
    }

    private Broadcast written() {
        return broadcasts.write("体检", MESSAGE, segment, "admin");
    }

    private Broadcast now(Broadcast broadcast) {
        return broadcasts.get(broadcast.id()).orElseThrow();
    }

    private static int received(ScriptedChannel channel, String id) {
        return (int) channel.receivedBy(id).stream()
                .filter(it -> it.contains("免费体检"))
                .count();
    }

    @Test
    void tellsEverybodyOnceAndHowToStop() {
        List<String> people = people(25);
        Broadcast broadcast = written();
        assertThat(channel.receivedBy(people.get(0))).isEmpty();

        assertThat(broadcasts.start(broadcast.id())).isTrue();

        await("it is done", () -> now(broadcast).state() == State.DONE);
        await("all have it", () -> people.stream().allMatch(it -> received(channel, it) == 1));
        assertThat(channel.receivedBy(people.get(0)).get(0)).contains("不再提醒");
        assertThat(now(broadcast).told()).isEqualTo(25);
        assertThat(broadcasts.start(broadcast.id())).isFalse();
        run.run(broadcast.id());
        assertThat(people).allMatch(it -> received(channel, it) == 1);
    }

    @Test
    void countsBeforehandWhoIsLeftOut() {
        List<String> people = people(4);
        contacts.following(mine, people.get(0), false);
        jdbc.update(
                "INSERT INTO notice_refusal (person_id, since) VALUES (?, ?)",
                personOf(people.get(1)),
                java.sql.Timestamp.from(Instant.now()));

        Broadcasts.Preview preview = broadcasts.preview(segment);
        Broadcast broadcast = written();
        broadcasts.start(broadcast.id());

        assertThat(preview.people()).isEqualTo(Map.of(Reach.PUSHED, 2L, Reach.LEFT, 1L, Reach.REFUSED, 1L));
        assertThat(preview.accounts()).singleElement().satisfies(it -> {
            assertThat(it.account()).isEqualTo(mine.toString());
            assertThat(it.people()).isEqualTo(2);
        });
        await("it is done", () -> now(broadcast).state() == State.DONE);
        assertThat(now(broadcast).skipped()).isEqualTo(Map.of(Reach.LEFT, 1L, Reach.REFUSED, 1L));
        await(
                "the others have it",
                () -> received(channel, people.get(2)) == 1 && received(channel, people.get(3)) == 1);
        assertThat(received(channel, people.get(0)) + received(channel, people.get(1)))
                .isZero();
    }

    @Test
    void asksForQuietAgainBeforeItTellsSomebody() {
        List<String> people = people(1);
        Broadcast broadcast = written();
        jdbc.update("UPDATE broadcast SET planned = TRUE WHERE id = ?", broadcast.id());
        jdbc.update(
                "INSERT INTO broadcast_recipient (broadcast_id, person_id, state) VALUES (?, ?, 'WAITING')",
                broadcast.id(),
                personOf(people.get(0)));
        jdbc.update(
                "INSERT INTO notice_refusal (person_id, since) VALUES (?, ?)",
                personOf(people.get(0)),
                java.sql.Timestamp.from(Instant.now()));

        broadcasts.start(broadcast.id());

        await("it is done", () -> now(broadcast).state() == State.DONE);
        assertThat(received(channel, people.get(0))).isZero();
        assertThat(now(broadcast).skipped()).containsEntry(Reach.REFUSED, 1L);
    }

    /** A handful is told here and not by the job, which would be in the midst of telling somebody when the pause comes. */
    @Test
    void pausesAndGoesOnWithoutTellingAnybodyTwice() {
        List<String> people = people(30);
        Broadcast broadcast = written();
        jdbc.update("UPDATE broadcast SET state = 'SENDING' WHERE id = ?", broadcast.id());
        while (now(broadcast).told() == 0) {
            run.run(broadcast.id());
        }

        assertThat(broadcasts.pause(broadcast.id())).isTrue();
        run.run(broadcast.id());
        assertThat(now(broadcast).told()).isEqualTo(10);
        assertThat(now(broadcast).state()).isEqualTo(State.PAUSED);

        assertThat(broadcasts.start(broadcast.id())).isTrue();
        await("it is done", () -> now(broadcast).state() == State.DONE);
        await("all have it", () -> people.stream().allMatch(it -> received(channel, it) == 1));
        assertThat(now(broadcast).told()).isEqualTo(30);
    }

    /** Whoever is being told at the moment of the pause is told; nobody after him. */
    @Test
    void pausesInTheMidstOfTheJob() {
        List<String> people = people(120);
        Broadcast broadcast = written();
        broadcasts.start(broadcast.id());
        await("some have been told", () -> now(broadcast).told() > 0);

        assertThat(broadcasts.pause(broadcast.id())).isTrue();
        long told = now(broadcast).told();
        run.run(broadcast.id());
        assertThat(now(broadcast).told()).isBetween(told, told + 1);
        assertThat(now(broadcast).state()).isEqualTo(State.PAUSED);
        assertThat(broadcasts.cancel(broadcast.id())).isTrue();
        assertThat(people).allMatch(it -> received(channel, it) <= 1);
    }

    @Test
    void tellsNobodyTwiceWhereTwoInstancesWorkAtOnce() {
        List<String> people = people(30);
        Broadcast broadcast = written();
        jdbc.update("UPDATE broadcast SET state = 'SENDING' WHERE id = ?", broadcast.id());

        List<CompletableFuture<Void>> instances = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            instances.add(CompletableFuture.runAsync(() -> {
                for (int turn = 0; turn < 8; turn++) {
                    run.run(broadcast.id());
                }
            }));
        }
        instances.forEach(CompletableFuture::join);

        await("all have it", () -> people.stream().allMatch(it -> received(channel, it) >= 1));
        assertThat(people).allMatch(it -> received(channel, it) == 1);
        assertThat(now(broadcast).state()).isEqualTo(State.DONE);
    }

    @Test
    void givesUp() {
        people(3);
        Broadcast broadcast = written();

        assertThat(broadcasts.pause(broadcast.id())).isFalse();
        assertThat(broadcasts.cancel(broadcast.id())).isTrue();
        assertThat(broadcasts.start(broadcast.id())).isFalse();
        assertThat(run.run(broadcast.id())).isEmpty();
        assertThat(now(broadcast).told()).isZero();
    }

    @Test
    void findsThoseWhoHaveSubscribed() {
        List<String> people = people(2);
        jdbc.update(
                "INSERT INTO subscription (person_id, topic, conversation_id, since) VALUES (?, 'benefits', 1, ?)",
                personOf(people.get(1)),
                java.sql.Timestamp.from(Instant.now()));

        assertThat(broadcasts
                        .preview(new Segment(List.of("benefits"), List.of(), List.of(mine.toString()), List.of()))
                        .people())
                .isEqualTo(Map.of(Reach.PUSHED, 1L));
    }

    @Test
    void findsThoseWhomAnAccountHasGivenATag() {
        List<String> people = people(3);
        Segment tagged = new Segment(List.of(), List.of(), List.of(), List.of(mine + "/100"));
        tags.replace(mine, "100", "新就业形态", List.of(people.get(0), people.get(1), "nobody we know"));
        tags.replace(new AccountRef(ScriptedChannel.NAME, "other"), "100", "别的账号", List.of(people.get(2)));

        assertThat(broadcasts.preview(tagged).people()).isEqualTo(Map.of(Reach.PUSHED, 2L));
        assertThat(tags.all())
                .filteredOn(it -> it.account().equals(mine.toString()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.key()).isEqualTo(mine + "/100");
                    assertThat(it.name()).isEqualTo("新就业形态");
                    assertThat(it.people()).isEqualTo(3);
                });

        tags.replace(mine, "100", "骑手", List.of(people.get(1)));
        assertThat(broadcasts.preview(tagged).people()).isEqualTo(Map.of(Reach.PUSHED, 1L));

        tags.keepOnly(mine, List.of());
        assertThat(broadcasts.preview(tagged).people()).isEmpty();
        assertThat(tags.all()).noneMatch(it -> it.account().equals(mine.toString()));
    }

    @Test
    void believesThePlatformWhoFollowsUnlessSomebodyHasBeenHeardSince() {
        List<String> people = people(4);
        contacts.following(mine, people.get(3), false);
        Instant asked = Instant.now().plusSeconds(1);
        jdbc.update(
                "UPDATE conversation SET updated_at = ? WHERE id = ?",
                java.sql.Timestamp.from(asked.plusSeconds(60)),
                contacts.find(mine, people.get(2)).orElseThrow().conversationId());

        contacts.followers(mine, Set.of(people.get(0), people.get(3)), asked);

        assertThat(broadcasts.preview(segment).people()).isEqualTo(Map.of(Reach.PUSHED, 3L, Reach.LEFT, 1L));
        contacts.following(mine, people.get(0), false);
        contacts.following(mine, people.get(2), false);
        contacts.following(mine, people.get(3), false);
        assertThat(broadcasts.preview(segment).people()).isEqualTo(Map.of(Reach.LEFT, 4L));
    }

    @Test
    void refusesWhatIsForEverybodyOrSaysNothing() {
        Segment everybody = new Segment(List.of(), List.of(), List.of(), List.of());

        assertThatThrownBy(() -> broadcasts.preview(everybody)).isInstanceOf(BadBroadcastException.class);
        assertThatThrownBy(() -> broadcasts.write("体检", OutboundMessage.text(" "), segment, "admin"))
                .isInstanceOf(BadBroadcastException.class)
                .hasMessageContaining("内容");
        assertThatThrownBy(() -> broadcasts.write(" ", MESSAGE, segment, "admin"))
                .isInstanceOf(BadBroadcastException.class)
                .hasMessageContaining("名称");
    }

    @Test
    void waitsLongEnoughBetweenTwoHandfuls() {
        people(11);
        Broadcast broadcast = written();
        jdbc.update("UPDATE broadcast SET state = 'SENDING', planned = TRUE WHERE id = ?", broadcast.id());
        jdbc.update(
                "INSERT INTO broadcast_recipient (broadcast_id, person_id, state) SELECT ?, person_id, 'WAITING' FROM contact WHERE account = ?",
                broadcast.id(),
                mine.name());

        time.standsStill();
        Instant again = run.run(broadcast.id()).orElseThrow();

        assertThat(again).isEqualTo(time.instant().plus(Duration.ofSeconds(1)));
        assertThat(now(broadcast).told()).isEqualTo(10);
    }
}
