package org.gongyou.core.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongyou.core.Crowd;
import org.gongyou.core.TappedTest;
import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.fulfilment.Wordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What appointments promise on every database. */
abstract class TimesContract extends TappedTest {

    private static final String SERVICE = "psy.book";

    @Autowired
    private DutyTimes times;

    @Autowired
    private Announcements announcements;

    private List<DutyTime> free = List.of();

    @BeforeEach
    void opensThreeTimes() {
        jdbc.update("UPDATE duty_time SET status = 'CALLED_OFF'");
        Instant from = day(7).atTime(LocalTime.of(14, 0)).atZone(Wordings.CHINA).toInstant();
        Opening opening = new Opening(
                SERVICE,
                "林老师" + UUID.randomUUID().toString().substring(0, 4),
                "电话",
                from,
                from.plus(Duration.ofHours(3)),
                60);
        assertThat(times.open(opening)).isEqualTo(3);
        free = times.list(SERVICE, 0, 100).items().stream()
                .filter(t -> t.status() == DutyTime.Status.OPEN)
                .toList();
    }

    @Test
    void booksATimeAndShowsItWithoutSayingWhatItIsAbout() {
        assertThat(book(person, free.get(0))).contains("14:00–15:00");

        assertThat(tap(person, "start:core.bookings"))
                .contains("已约：", "14:00–15:00", "电话")
                .doesNotContain("心理", "林老师");
        assertThat(times.get(free.get(0).id()).heldBy()).isNotNull();
        assertThat(times.reveal(free.get(0).id())).containsEntry("称呼", "小草");
        assertThat(times.roleFor(SERVICE)).isEqualTo("COUNSELLOR");
    }

    @Test
    void movesToAnotherTimeAndFreesTheFirst() {
        book(person, free.get(0));

        assertThat(tap(person, "start:" + SERVICE)).contains("您已约", "14:00–15:00", "改约");
        String moved = fillIn(person, free.get(1));
        moved = tap(person, "confirm");

        assertThat(moved).contains("15:00–16:00").contains("改");
        assertThat(times.get(free.get(0).id()).heldBy()).isNull();
        assertThat(times.get(free.get(1).id()).heldBy()).isNotNull();
        assertThat(reminders(person)).isEqualTo(1);
    }

    @Test
    void givesATimeBackWithItsReminder() {
        book(person, free.get(0));
        Long id = times.get(free.get(0).id()).heldBy();

        tap(person, "start:core.withdraw");
        tap(person, "set:booking:appointment-" + id);
        assertThat(tap(person, "confirm")).contains("已经取消");

        assertThat(times.get(free.get(0).id()).heldBy()).isNull();
        assertThat(reminders(person)).isZero();
        assertThat(book("next-" + person, free.get(0))).contains("14:00–15:00");
    }

    @Test
    void givesOneTimeToOneOf12WhoWantItAtOnce() throws Exception {
        List<String> people = crowd(12);
        people.forEach(p -> {
            tap(p, "start:" + SERVICE);
            fillIn(p, free.get(0));
        });

        List<String> replies = Crowd.allAtOnce(people.stream()
                .<Callable<String>>map(p -> () -> tap(p, "confirm"))
                .toList());

        assertThat(replies).filteredOn(r -> r.contains("约好了")).hasSize(1);
        assertThat(replies)
                .filteredOn(r -> !r.contains("约好了"))
                .allSatisfy(r -> assertThat(r).contains("另选一个", "15:00–16:00").doesNotContain("没能处理"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM appointment WHERE duty_time_id = ? AND held = 1",
                        Long.class,
                        free.get(0).id()))
                .isEqualTo(1);
    }

    @Test
    void letsTwoMoveIntoEachOthersNeighbourhoodAtOnce() throws Exception {
        String other = "other-" + person;
        book(person, free.get(0));
        book(other, free.get(1));
        Stream.of(person, other).forEach(p -> {
            tap(p, "start:" + SERVICE);
            fillIn(p, free.get(2));
        });

        List<String> replies = Crowd.allAtOnce(List.of(() -> tap(person, "confirm"), () -> tap(other, "confirm")));

        assertThat(replies).filteredOn(r -> r.contains("改到")).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM duty_time WHERE held_by IS NOT NULL AND status = 'OPEN'", Long.class))
                .isEqualTo(2);
    }

    @Test
    void remindsOnTheDayBeforeAndOnlyOnce() throws Exception {
        book(person, free.get(0));
        String name = "appointment-" + times.get(free.get(0).id()).heldBy() + "-tomorrow";
        Instant due = jdbc.queryForObject(
                "SELECT execution_time FROM scheduled_tasks WHERE task_name = 'announce' AND task_instance = ?",
                (row, i) -> row.getTimestamp(1, java.util.Calendar.getInstance(java.util.TimeZone.getTimeZone("UTC")))
                        .toInstant(),
                name);
        assertThat(due)
                .isEqualTo(day(6).atTime(LocalTime.of(18, 0))
                        .atZone(Wordings.CHINA)
                        .toInstant());

        Crowd.allAtOnce(Stream.generate(() -> (Callable<Boolean>) () -> {
                    announcements.tell(name);
                    return true;
                })
                .limit(5)
                .toList());

        await("it is pushed", () -> heard(person).contains("明天"));
        announcements.tell(name);
        assertThat(channel.receivedBy(person))
                .filteredOn(t -> t.contains("明天"))
                .hasSize(1)
                .allSatisfy(t -> assertThat(t).doesNotContain("心理", "电话", "林老师"));
    }

    @Test
    void leavesOneOfTwoTimesToWhoTurnsOutToBeOnePerson() {
        String other = "other-" + UUID.randomUUID();
        book(person, free.get(0));
        book(other, free.get(1));

        becomeOne(person, other);

        assertThat(times.get(free.get(0).id()).heldBy()).isNotNull();
        assertThat(times.get(free.get(1).id()).heldBy()).isNull();
        assertThat(reminders(person)).isEqualTo(1);
        assertThat(tap(other, "start:core.bookings")).contains("14:00–15:00").doesNotContain("15:00–16:00");
    }

    @Test
    void takesATimeAlongToWhomThePersonTurnsOutToBe() {
        String other = "other-" + UUID.randomUUID();
        answer(person, "你好");
        book(other, free.get(1));

        becomeOne(person, other);

        assertThat(times.get(free.get(1).id()).heldBy()).isNotNull();
        assertThat(tap(person, "start:core.bookings")).contains("15:00–16:00");
    }

    @Test
    void remindsWhereTheHolderCanStillBeReachedAsHimself() {
        String parted = "parted-" + person;
        becomeOne(person, parted);
        book(parted, free.get(0));
        Long id = times.get(free.get(0).id()).heldBy();

        part(parted);

        assertThat(reminders(person)).isEqualTo(1);
        assertThat(reminders(parted)).isZero();
        assertThat(toldTo("appointment", "t.id = ?", id)).isEqualTo(person);
    }

    @Test
    void tellsWhoHoldsATimeThatIsCalledOff() {
        book(person, free.get(0));

        times.callOff(free.get(0).id());
        times.callOff(free.get(0).id());

        await("the person is told", () -> heard(person).contains("取消了"));
        assertThat(reminders(person)).isZero();
        assertThat(tap(person, "start:core.bookings")).doesNotContain("已约：");
        assertThatThrownBy(() -> times.reveal(free.get(0).id())).isInstanceOf(DutyTimeNotFoundException.class);
    }

    @Test
    void opensNoTimesThatMakeNoSense() {
        DutyTime first = free.get(0);
        assertThatThrownBy(() ->
                        times.open(new Opening(SERVICE, first.host(), "电话", first.startsAt(), first.endsAt(), 30)))
                .isInstanceOf(IllegalOpeningException.class)
                .hasMessageContaining("已经排了班");
        assertThatThrownBy(() -> new Opening(SERVICE, "林老师", "电话", first.endsAt(), first.startsAt(), 30))
                .hasMessageContaining("结束时间");
        assertThatThrownBy(() ->
                        times.open(new Opening("org.member.join", "林老师", "电话", first.startsAt(), first.endsAt(), 30)))
                .hasMessageContaining("不接受预约");
    }

    private String book(String who, DutyTime time) {
        tap(who, "start:" + SERVICE);
        fillIn(who, time);
        return tap(who, "confirm");
    }

    private String fillIn(String who, DutyTime time) {
        tap(who, "set:slot:" + time.id());
        answer(who, "小草");
        answer(who, "13800138000");
        return tap(who, "set:topic_consent:no");
    }

    private long reminders(String who) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM announcement n JOIN conversation c ON c.id = n.conversation_id"
                        + " JOIN contact k ON k.id = c.contact_id WHERE k.person_id = ? AND n.name LIKE '%-tomorrow' AND n.told_at IS NULL",
                Long.class, personOf(who));
        return count == null ? 0 : count;
    }

    private static LocalDate day(int ahead) {
        return LocalDate.ofInstant(Instant.now(), Wordings.CHINA).plusDays(ahead);
    }
}
