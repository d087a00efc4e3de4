package org.gongyou.channels.weibo;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.gongyou.channels.callback.CallbackAddress;
import org.gongyou.channels.callback.CallbackQuery;
import org.gongyou.channels.callback.CallbackWatch;
import org.gongyou.channels.callback.Push;
import org.gongyou.channels.callback.Reception;
import org.gongyou.channels.callback.Reception.Deadline;
import org.gongyou.core.message.OutboundMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the platform calls us: {@code /channels/weibo/{account}}, or longer by the account's path key. */
@RestController
@RequestMapping("/channels/weibo/{account}")
class WeiboController extends CallbackAddress {

    private static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private final WeiboAccounts accounts;
    private final WeiboProperties properties;
    private final Reception reception;
    private final WeiboChannel channel;
    private final CallbackWatch watch;

    WeiboController(
            WeiboAccounts accounts,
            WeiboProperties properties,
            Reception reception,
            WeiboChannel channel,
            CallbackWatch watch) {
        super(WeiboAccount.CHANNEL, watch);
        this.accounts = accounts;
        this.properties = properties;
        this.reception = reception;
        this.channel = channel;
        this.watch = watch;
    }

    /** The platform's check of our address: the echo, if the signature is right. */
    @GetMapping({"", "/{key}"})
    ResponseEntity<byte[]> checkAddress(@PathVariable("account") String name, HttpServletRequest request) {
        CallbackQuery query = CallbackQuery.parse(request.getQueryString());
        WeiboDoor.checkSignature(account(name), query);
        return text(query.echostr());
    }

    @PostMapping
    ResponseEntity<byte[]> receive(@PathVariable("account") String name, HttpServletRequest request)
            throws IOException {
        return receive(name, "", request);
    }

    /** A message or an event. */
    @PostMapping("/{key}")
    ResponseEntity<byte[]> receive(
            @PathVariable("account") String name, @PathVariable("key") String key, HttpServletRequest request)
            throws IOException {
        Deadline deadline = Deadline.in(properties.replyPatience());
        WeiboAccount account = account(name);
        CallbackQuery query = CallbackQuery.parse(request.getQueryString());
        WeiboDoor.check(account, query, key);
        Push push = WeiboPushReader.read(account, body(request));
        query.signedAt().ifPresent(at -> watch.signed(account.ref(), at));

        Optional<OutboundMessage> reply = reception.take(
                push, deadline, whole -> account.bubbles().first(channel.mayPush(account), whole.showing(Set.of())));
        return reply.map(words -> answer(HttpStatus.OK, JSON, WeiboReply.passive(account, push, words)))
                .orElseGet(() -> text(""));
    }

    private WeiboAccount account(String name) {
        return accounts.find(name).orElseThrow(CallbackAddress::noSuchAccount);
    }
}
