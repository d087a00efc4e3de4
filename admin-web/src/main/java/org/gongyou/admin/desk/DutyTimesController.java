package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.admin.operators.Role;
import org.gongyou.core.appointment.DutyTime;
import org.gongyou.core.appointment.DutyTimes;
import org.gongyou.core.appointment.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Times with counsellors and lawyers. Lists say when and with whom, never what it is about. */
@RestController
@RequestMapping("/api/duty-times")
class DutyTimesController {

    private final DutyTimes times;
    private final DeskAudit audit;

    DutyTimesController(DutyTimes times, DeskAudit audit) {
        this.times = times;
        this.audit = audit;
    }

    /** Times to open, from then to then, cut into pieces of so many minutes. */
    record OpeningRequest(
            @NotBlank(message = "请选择服务") @Size(max = 64, message = "服务码过长")
            String service,

            @NotBlank(message = "请填写值班人") @Size(max = 32, message = "值班人最多 32 字")
            String host,

            @NotBlank(message = "请填写地点或方式") @Size(max = 100, message = "地点或方式最多 100 字")
            String place,

            @NotNull(message = "请填写开始时间") Instant from,
            @NotNull(message = "请填写结束时间") Instant to,
            @NotNull(message = "请填写每次时长") Integer minutes) {

        Opening opening() {
            return new Opening(service, host, place, from, to, minutes);
        }
    }

    /** How many times have been opened. */
    record Opened(int times) {}

    @GetMapping
    DutyTimes.DutyTimePage list(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始") int page,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条")
                    @Max(value = 100, message = "每页至多 100 条")
                    int size) {
        return times.list(service == null || service.isBlank() ? null : service, page, size);
    }

    @PostMapping
    @Transactional
    public Opened open(
            @Valid @RequestBody OpeningRequest body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        Opened opened = new Opened(times.open(body.opening()));
        audit.note(operator, Action.PUBLISH, "duty-times/" + body.service(), opened.times() + " times", request);
        return opened;
    }

    @PostMapping("/{id}/call-off")
    @Transactional
    public DutyTime callOff(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        DutyTime time = times.callOff(id);
        audit.note(operator, Action.CALL_OFF, "duty-time/" + id, time.service(), request);
        return time;
    }

    /** What the person who holds a time has told us, for those only who look after him; each look is written down. */
    @PostMapping("/{id}/reveal")
    @Transactional
    public Map<String, String> reveal(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        String service = times.get(id).service();
        String role = times.roleFor(service);
        boolean may = role == null
                ? operator.roles().contains(Role.ADMIN) || operator.roles().contains(Role.CASE_WORKER)
                : operator.roles().contains(Role.valueOf(role));
        if (!may) {
            throw new AccessDeniedException("Only " + role + " sees appointments of " + service);
        }
        Map<String, String> answers = times.reveal(id);
        audit.note(operator, Action.REVEAL, "duty-time/" + id, service, request);
        return answers;
    }
}
