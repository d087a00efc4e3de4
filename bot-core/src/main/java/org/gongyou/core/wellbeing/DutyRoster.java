package org.gongyou.core.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for people in danger, and what may honestly be said about it. */
@Service
public class DutyRoster {

    /** The tier of the union above. */
    public static final int ABOVE = 4;

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_WEEKS = 12;

    private final WellbeingMapper mapper;
    private final Clock clock;

    DutyRoster(WellbeingMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A shift to be added.
     *
     * @param weeks how many weeks in a row it is repeated, at least 1
     */
    public record NewShift(
            int tier,
            String name,
            String phone,
            @Nullable Long operatorId,
            Instant startsAt,
            Instant endsAt,
            int weeks) {}

    /**
     * Adds a shift, once a week for so many weeks.
     *
     * @throws IllegalShiftException if it makes no sense, saying what to change
     */
    @Transactional
    public void add(NewShift shift) {
        if (shift.tier() < 1 || shift.tier() > ABOVE) {
            throw new IllegalShiftException("级别是 1 到 4：先叫 1 级，没人接再叫 2 级、3 级，4 级是上级工会值班。");
        }
        if (!shift.endsAt().isAfter(shift.startsAt())) {
            throw new IllegalShiftException("结束时间要晚于开始时间。");
        }
        if (Duration.between(shift.startsAt(), shift.endsAt()).compareTo(LONGEST) > 0) {
            throw new IllegalShiftException("一班最长 24 小时，请分成几班。");
        }
        if (!shift.endsAt().isAfter(clock.instant())) {
            throw new IllegalShiftException("这一班已经过去了。");
        }
        if (shift.weeks() < 1 || shift.weeks() > MOST_WEEKS) {
            throw new IllegalShiftException("重复周数是 1 到 12。");
        }
        for (int week = 0; week < shift.weeks(); week++) {
            Duration later = Duration.ofDays(7L * week);
            mapper.insertShift(new Shift(
                    0,
                    shift.tier(),
                    shift.name(),
                    new Sealed(shift.phone()),
                    shift.operatorId(),
                    shift.startsAt().plus(later),
                    shift.endsAt().plus(later)));
        }
    }

    /** Takes a shift out; doing it twice does nothing. */
    @Transactional
    public void remove(long id) {
        mapper.deleteShift(id);
    }

    /** The shifts that are not over, soonest first. */
    @Transactional(readOnly = true)
    public List<Shift> shifts() {
        return mapper.shifts(clock.instant());
    }

    /** Those on duty at a moment, the lowest tier first. */
    List<Shift> onDuty(Instant at) {
        return mapper.onDuty(at);
    }

    /** When the next shift begins; empty where none is planned. */
    Optional<Instant> next(Instant after) {
        return Optional.ofNullable(mapper.nextShift(after));
    }

    /**
     * What a person in danger is told about humans. Never says that somebody is there; that he is called only where a call reaches
     * him, in chat: no telephone rings.
     */
    String sentence(Instant at) {
        List<Shift> now = mapper.onDuty(at);
        if (now.stream().anyMatch(this::isReached)) {
            return "值班老师现在在岗，已经在呼叫，一般几分钟内联系你；如果 3 分钟没人接，会自动呼叫下一位。有危险请先打电话，不要等。";
        }
        if (!now.isEmpty()) {
            return "已经报给值班老师，但他的手机不会响，要看到值班台才知道，可能要等一会儿。请不要等，先打 12356、120 或 110。";
        }
        Instant next = mapper.nextShift(at);
        String when = next == null ? "值班安排还没有排出来" : "下一班从 " + Wordings.moment(next) + " 开始";
        return "现在没有值班老师在岗（" + when + "），已经报给工会，他们看到后会尽快联系。请不要等，先打 12356、120 或 110。";
    }

    /** Whether a call to whoever has the shift goes out to his own phone, as a message of the union's account. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isReached(Shift shift) {
        Long operator = shift.operatorId();
        return operator != null && isBound(operator);
    }

    /** Whether an account of the desk is bound in chat. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isBound(long operatorId) {
        return !mapper.conversationsOf(operatorId).isEmpty();
    }

    /** The shift of that number, unless it has been taken out. */
    @Transactional(readOnly = true)
    public Optional<Shift> find(long id) {
        return Optional.ofNullable(mapper.findShift(id));
    }
}
