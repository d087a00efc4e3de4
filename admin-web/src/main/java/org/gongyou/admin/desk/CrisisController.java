package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.privacy.Mask;
import org.gongyou.core.wellbeing.Crises;
import org.gongyou.core.wellbeing.DutyRoster;
import org.gongyou.core.wellbeing.Shift;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The crisis queue and the duty roster behind it. Cases are taken over and settled as all cases are. */
@RestController
@RequestMapping("/api/crisis")
class CrisisController {

    private final Crises crises;
    private final DutyRoster roster;
    private final DeskSight sight;
    private final DeskAudit audit;

    CrisisController(Crises crises, DutyRoster roster, DeskSight sight, DeskAudit audit) {
        this.crises = crises;
        this.roster = roster;
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

    /** A shift as a line of the roster; the number masked. */
    record ShiftLine(long id, int tier, String name, String phone, Instant startsAt, Instant endsAt) {

        static ShiftLine of(Shift shift) {
            return new ShiftLine(
                    shift.id(),
                    shift.tier(),
                    shift.name(),
                    Mask.MOBILE.of(shift.phone().text()),
                    shift.startsAt(),
                    shift.endsAt());
        }
    }

    @GetMapping
    List<Crises.OpenCrisis> open(@AuthenticationPrincipal Operator operator) {
        sight.requireHelper(operator);
        return crises.open();
    }

    @GetMapping("/duty")
    List<ShiftLine> roster(@AuthenticationPrincipal Operator operator) {
        sight.requireHelper(operator);
        return roster.shifts().stream().map(ShiftLine::of).toList();
    }

    @PostMapping("/duty")
    @Transactional
    public List<ShiftLine> add(
            @Valid @RequestBody ShiftRequest body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireHelper(operator);
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
