package org.gongyou.channels.wechat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.callback.CallbackAddress;
import org.gongyou.channels.callback.CallbackQuery;
import org.gongyou.channels.callback.MalformedCallbackException;
import org.gongyou.channels.callback.RejectedCallbackException;
import org.gongyou.channels.callback.UntrustedCallbackException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The yardstick beside which turns are measured: checks the signatures of an encrypted callback to the account {@code
 * demo} exactly as the real address does, answers {@code success}, and does nothing else.
 */
@RestController
@RequestMapping("/simulator/bare")
@ConditionalOnSimulator
class BareController {

    private final WeChatAccounts accounts;

    BareController(WeChatAccounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping(produces = "text/plain")
    String receive(HttpServletRequest request) throws IOException {
        WeChatAccount account =
                accounts.find("demo").orElseThrow(() -> new UntrustedCallbackException("no such account"));
        CallbackQuery query = CallbackQuery.parse(request.getQueryString());
        CallbackDoor.check(account, query);
        String encrypted = CallbackXml.read(CallbackAddress.body(request)).getOrDefault("Encrypt", "");
        CallbackDoor.checkSignature(account, query, encrypted.strip());
        return "success";
    }

    @ExceptionHandler({
        UntrustedCallbackException.class,
        MalformedCallbackException.class,
        RejectedCallbackException.class
    })
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refused() {
        return "refused";
    }
}
