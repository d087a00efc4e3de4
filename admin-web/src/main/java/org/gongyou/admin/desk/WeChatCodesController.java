package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wechat.scene.CodePicture;
import org.gongyou.channels.wechat.scene.ServiceCode;
import org.gongyou.channels.wechat.scene.ServiceCodes;
import org.gongyou.channels.wechat.scene.ServiceCodes.BadCodeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** QR codes of WeChat accounts that lead to services. */
@RestController
@RequestMapping("/api/channels/wechat/{account}/codes")
class WeChatCodesController {

    /** Sharp on a poster. */
    private static final int PIXELS = 860;

    private final WeChatAccounts accounts;
    private final ServiceCodes codes;
    private final DeskAudit audit;

    WeChatCodesController(WeChatAccounts accounts, ServiceCodes codes, DeskAudit audit) {
        this.accounts = accounts;
        this.codes = codes;
        this.audit = audit;
    }

    /**
     * A code to be made.
     *
     * @param days how long it leads anywhere; null for ever
     */
    record Wish(
            @NotBlank(message = "请选择服务") String service,
            @NotBlank(message = "请写明二维码放在哪里") String place,

            @Nullable @Min(value = 1, message = "至少 1 天") @Max(value = 30, message = "至多 30 天")
            Integer days) {}

    /** Where a code leads from now on. */
    record Lead(@NotBlank(message = "请选择服务") String service) {}

    @GetMapping
    List<ServiceCode> list(@PathVariable String account) {
        return codes.of(find(account));
    }

    /** Calls the platform. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ServiceCode make(
            @PathVariable String account,
            @Valid @RequestBody Wish wish,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        Integer days = wish.days();
        try {
            ServiceCode made = codes.make(
                    find(account),
                    new ServiceCodes.Wish(wish.service(), wish.place(), days == null ? null : Duration.ofDays(days)),
                    operator.username());
            audit.note(
                    operator, Action.CHANGE, "wechat/" + account, "code " + made.id() + " " + wish.service(), request);
            return made;
        } catch (BadCodeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        } catch (PlatformRefusal e) {
            throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, e.getMessage());
        }
    }

    /** A code that hangs already leads to another service. */
    @PostMapping("/{id}/service")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lead(
            @PathVariable String account,
            @PathVariable long id,
            @Valid @RequestBody Lead lead,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        try {
            require(codes.lead(find(account), id, lead.service()));
        } catch (BadCodeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
        audit.note(operator, Action.CHANGE, "wechat/" + account, "code " + id + " " + lead.service(), request);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable String account,
            @PathVariable long id,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        require(codes.withdraw(find(account), id));
        audit.note(operator, Action.DISCARD, "wechat/" + account, "code " + id, request);
    }

    /** The picture, to be printed. */
    @GetMapping(path = "/{id}/picture", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] picture(@PathVariable String account, @PathVariable long id) {
        ServiceCode code = codes.of(find(account)).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(WeChatCodesController::gone);
        return CodePicture.png(code.url(), PIXELS);
    }

    private static void require(boolean found) {
        if (!found) {
            throw gone();
        }
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个二维码，请刷新。");
    }

    private WeChatAccount find(String account) {
        return accounts.find(account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个公众号，请刷新。"));
    }
}
