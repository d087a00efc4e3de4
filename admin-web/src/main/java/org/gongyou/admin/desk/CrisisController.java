package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.admin.operators.Operators;
import org.gongyou.admin.operators.Role;
import org.gongyou.core.privacy.Mask;
import org.gongyou.core.wellbeing.Crises;
import org.gongyou.core.wellbeing.DutyRoster;
import org.gongyou.core.wellbeing.Shift;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The crisis queue and the duty roster behind it. Cases are taken over and settled as all cases are. */
@RestController
@RequestMapping("/api/crisis")
class CrisisController {

    private final Crises crises;
    private final DutyRoster roster;
    private final Operators operators;
    private final DeskSight sight;
    private final DeskAudit audit;

    CrisisController(Crises crises, DutyRoster roster, Operators operators, DeskSight sight, DeskAudit audit) {
        this.crises = crises;
        this.roster = roster;
        this.operators = operators;
        this.sight = sight;
        this.audit = audit;
    }

    /** A shift to be added; repeated weekly. */
    record ShiftRequest(
            @NotNull(message = "请选择级别") Integer tier,

            @NotBlank(message = "请填写值班人") @Size(max = 32, message = "值班人最多 32 字")
            String name,

            @NotBlank(message = "请填写值班电话") @Pattern(regexp = "[0-9+-]{5,20}", message = "值班电话是 5 到 20 位数字")
            String phone,

            @Nullable Long operatorId,
            @NotNull(message = "请填写开始时间") Instant startsAt,
            @NotNull(message = "请填写结束时间") Instant endsAt,
            @Nullable Integer weeks) {}

    /**
     * A shift as a line of the roster; the number masked.
     *
     * @param reached whether a call reaches whoever has it, in chat
     */
    record ShiftLine(long id, int tier, String name, String phone, boolean reached, Instant startsAt, Instant endsAt) {

        static ShiftLine of(Shift shift, boolean reached) {
            return new ShiftLine(
                    shift.id(),
                    shift.tier(),
                    shift.name(),
                    Mask.MOBILE.of(shift.phone().text()),
                    reached,
                    shift.startsAt(),
                    shift.endsAt());
        }
    }

    /** Somebody who may be on duty; a call reaches him only if he is bound in chat. */
    record DutyOperator(long id, String name, boolean bound) {}

    /** A number in clear. */
    record Phone(String phone) {}

    @GetMapping
    List<Crises.OpenCrisis> open(@AuthenticationPrincipal Operator operator) {
        sight.requireCrisisReader(operator);
        return crises.open();
    }

    /** What rings at the desk; nothing does for those who do not look after people in danger. */
    @GetMapping("/alarms")
    Crises.Ringing alarms(@AuthenticationPrincipal Operator operator) {
        return sight.helps(operator) ? crises.ringing() : Crises.Ringing.SILENT;
    }

    @GetMapping("/cases/{id}")
    Crises.OpenCrisis one(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        sight.requireCrisisReader(operator);
        return crises.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "这张工单没有危机记录。"));
    }

    /** Those who may be on duty, by name. */
    @GetMapping("/operators")
    List<DutyOperator> operators(@AuthenticationPrincipal Operator operator) {
        sight.requireCrisisReader(operator);
        return Stream.of(Role.COUNSELLOR, Role.PSY_SUPERVISOR, Role.ADMIN)
                .flatMap(role -> operators.with(role).stream())
                .collect(Collectors.toMap(Operator::id, o -> o, (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(o -> new DutyOperator(o.id(), o.name(), roster.isBound(o.id())))
                .toList();
    }

    @GetMapping("/duty")
    List<ShiftLine> roster(@AuthenticationPrincipal Operator operator) {
        sight.requireCrisisReader(operator);
        return roster.shifts().stream()
                .map(shift -> ShiftLine.of(shift, roster.isReached(shift)))
                .toList();
    }

    /** Shows the number of whoever has a shift, and writes down who asked. */
    @PostMapping("/duty/{id}/phone")
    @Transactional
    public Phone phone(@PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        sight.requireHelper(operator);
        Shift shift =
                roster.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "这一班已经删除，请刷新。"));
        audit.note(operator, Action.REVEAL, "crisis-duty/" + id, "phone", request);
        return new Phone(shift.phone().text());
    }

    @PostMapping("/duty")
    @Transactional
    public List<ShiftLine> add(
            @Valid @RequestBody ShiftRequest body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireHelper(operator);
        Long on = body.operatorId();
        if (on != null && operators(operator).stream().noneMatch(o -> o.id() == on)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "这个坐席账号不能值班，请从列表里选咨询师、督导或管理员。");
        }
        roster.add(new DutyRoster.NewShift(
                body.tier(),
                body.name(),
                body.phone(),
                body.operatorId(),
                body.startsAt(),
                body.endsAt(),
                body.weeks() == null ? 1 : body.weeks()));
        audit.note(operator, Action.CHANGE, "crisis-duty", "tier " + body.tier(), request);
        return roster(operator);
    }

    @PostMapping("/duty/{id}/remove")
    @Transactional
    public List<ShiftLine> remove(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        sight.requireHelper(operator);
        roster.remove(id);
        audit.note(operator, Action.CHANGE, "crisis-duty/" + id, "removed", request);
        return roster(operator);
    }
}
