package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wechat.menu.Menu;
import org.gongyou.channels.wechat.menu.Menus;
import org.gongyou.channels.wechat.menu.Menus.Draft;
import org.gongyou.channels.wechat.menu.Menus.Live;
import org.gongyou.channels.wechat.menu.Menus.MenuChangedException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The menus of WeChat accounts: edited, checked, published, and compared with what is live. */
@RestController
@RequestMapping("/api/channels/wechat/{account}/menu")
class WeChatMenusController {

    private final WeChatAccounts accounts;
    private final Menus menus;
    private final DeskAudit audit;

    WeChatMenusController(WeChatAccounts accounts, Menus menus, DeskAudit audit) {
        this.accounts = accounts;
        this.menus = menus;
        this.audit = audit;
    }

    /** A draft to be kept, and the version that was edited. */
    record Edited(@NotNull(message = "请填写菜单") Menu menu, int version) {}

    /** Which version is to be published. */
    record Version(int version) {}

    @GetMapping
    Draft draft(@PathVariable String account) {
        return menus.draft(find(account));
    }

    /** What people see; calls the platform. */
    @GetMapping("/live")
    Live live(@PathVariable String account) {
        try {
            return menus.live(find(account));
        } catch (PlatformRefusal e) {
            throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, e.getMessage());
        }
    }

    @PostMapping
    Draft keep(
            @PathVariable String account,
            @Valid @RequestBody Edited edited,
            @AuthenticationPrincipal Operator operator) {
        try {
            return menus.keep(find(account), edited.menu(), edited.version(), operator.username());
        } catch (MenuChangedException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    /** Calls the platform several times. */
    @PostMapping("/publication")
    Draft publish(
            @PathVariable String account,
            @RequestBody Version version,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        try {
            List<String> faults = menus.publish(find(account), version.version(), operator.username());
            if (!faults.isEmpty()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.join("；", faults));
            }
        } catch (MenuChangedException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage());
        } catch (PlatformRefusal e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_GATEWAY, "微信没有接受：" + e.getMessage() + "。可能只发布了一部分，请看“线上菜单”");
        }
        audit.note(operator, Action.PUBLISH, "wechat/" + account, "menu " + version.version(), request);
        return draft(account);
    }

    private WeChatAccount find(String account) {
        return accounts.find(account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个公众号，请刷新。"));
    }
}
