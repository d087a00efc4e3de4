package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.channels.callback.CallbackWatch;
import org.gongyou.channels.callback.CallbackWatch.Seen;
import org.gongyou.channels.capability.Capabilities;
import org.gongyou.channels.capability.Capability;
import org.gongyou.channels.doctor.Doctor;
import org.gongyou.channels.doctor.Examiner.Patient;
import org.gongyou.channels.doctor.Finding;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The union's accounts on the platforms: how they are, and what to do about it. */
@RestController
@RequestMapping("/api/channels")
class ChannelsController {

    private final Doctor doctor;
    private final CallbackWatch watch;
    private final Capabilities capabilities;
    private final DeskAudit audit;

    ChannelsController(Doctor doctor, CallbackWatch watch, Capabilities capabilities, DeskAudit audit) {
        this.doctor = doctor;
        this.watch = watch;
        this.capabilities = capabilities;
        this.audit = audit;
    }

    /**
     * An account.
     *
     * @param lastCallback when a callback was last taken for it, by whatever instance
     * @param off what the platform has refused it
     */
    record AccountView(
            String channel,
            String account,
            String title,
            @Nullable Instant lastCallback,
            List<OffView> off) {}

    /** Something that is switched off, since when, and why. */
    record OffView(Capability capability, String title, String reason, Instant since) {}

    @GetMapping
    List<AccountView> list() {
        return doctor.patients().stream().map(this::view).toList();
    }

    /** Examines an account; calls the platform. */
    @PostMapping("/{channel}/{account}/examination")
    List<Finding> examine(@PathVariable String channel, @PathVariable String account) {
        return doctor.examine(new AccountRef(channel, account))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个账号，请刷新。"));
    }

    /** Lets an account try again what the platform had refused. */
    @PostMapping("/{channel}/{account}/capabilities/{capability}/on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void switchOn(
            @PathVariable String channel,
            @PathVariable String account,
            @PathVariable Capability capability,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        capabilities.switchOn(new AccountRef(channel, account), capability);
        audit.note(operator, Action.SWITCH, channel + "/" + account, capability + " on", request);
    }

    private AccountView view(Patient patient) {
        AccountRef account = patient.account();
        return new AccountView(
                account.channel(),
                account.name(),
                patient.title(),
                watch.of(account).map(Seen::accepted).orElse(null),
                capabilities.of(account).stream()
                        .map(off ->
                                new OffView(off.capability(), off.capability().title(), off.reason(), off.since()))
                        .toList());
    }
}
