package org.gongyou.channels.wecom;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongyou.channels.callback.CallbackAccepted;
import org.gongyou.channels.callback.CallbackAddress;
import org.gongyou.channels.callback.CallbackQuery;
import org.gongyou.channels.callback.CallbackWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the platform calls us: {@code /channels/wecom/{account}}. A callback says only that there is something to pull; that
 * it said so is stored before it is answered.
 */
@RestController
@RequestMapping("/channels/wecom/{account}")
class WeComController extends CallbackAddress {

    private static final Logger log = LoggerFactory.getLogger(WeComController.class);
    private static final String SOMETHING = "kf_msg_or_event";

    private final WeComAccounts accounts;
    private final Pulls pulls;
    private final CallbackWatch watch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WeComController(
            WeComAccounts accounts, Pulls pulls, CallbackWatch watch, ApplicationEventPublisher events, Clock clock) {
        super(WeComAccount.CHANNEL, watch);
        this.accounts = accounts;
        this.pulls = pulls;
        this.watch = watch;
        this.events = events;
        this.clock = clock;
    }

    /** The platform's check of our address: the decrypted echo, if the signature is right. */
    @GetMapping
    ResponseEntity<byte[]> checkAddress(@PathVariable("account") String name, HttpServletRequest request) {
        return text(WeComDoor.echo(account(name), CallbackQuery.parse(request.getQueryString())));
    }

    /** The word that there is something; of anything else nobody takes notice. */
    @PostMapping
    ResponseEntity<byte[]> receive(@PathVariable("account") String name, HttpServletRequest request)
            throws IOException {
        WeComAccount called = account(name);
        CallbackQuery query = CallbackQuery.parse(request.getQueryString());
        Map<String, String> fields = WeComDoor.open(called, query, body(request));
        query.signedAt().ifPresent(at -> watch.signed(called.ref(), at));

        String event = fields.getOrDefault("Event", "").strip().toLowerCase(Locale.ROOT);
        if (event.equals(SOMETHING)) {
            concerned(called, fields.getOrDefault("OpenKfId", "").strip())
                    .ifPresent(account -> pulls.told(account, fields.getOrDefault("Token", "")));
        }
        events.publishEvent(new CallbackAccepted(called.ref(), "", "event:" + event, clock.instant()));
        return text("success");
    }

    /** The account that it is about: callbacks of all accounts of a corporation's app come to one address. */
    private Optional<WeComAccount> concerned(WeComAccount called, String openKfId) {
        if (openKfId.isEmpty()) {
            return Optional.of(called);
        }
        Optional<WeComAccount> found = accounts.find(called.corpId(), openKfId);
        if (found.isEmpty()) {
            log.warn("{}: told of a customer-service account that is not configured: {}", called.ref(), openKfId);
        }
        return found;
    }

    private WeComAccount account(String name) {
        return accounts.find(name).orElseThrow(CallbackAddress::noSuchAccount);
    }
}
