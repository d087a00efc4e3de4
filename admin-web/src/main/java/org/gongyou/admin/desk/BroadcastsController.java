package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.channels.doctor.Doctor;
import org.gongyou.channels.doctor.Examiner.Patient;
import org.gongyou.channels.wechat.follower.FollowerSync;
import org.gongyou.core.attachment.Enclosures;
import org.gongyou.core.broadcast.Broadcast;
import org.gongyou.core.broadcast.Broadcasts;
import org.gongyou.core.broadcast.Broadcasts.BadBroadcastException;
import org.gongyou.core.broadcast.Broadcasts.Preview;
import org.gongyou.core.broadcast.Reach;
import org.gongyou.core.broadcast.Segment;
import org.gongyou.core.broadcast.Tags;
import org.gongyou.core.broadcast.Tags.Tag;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.subscription.Subscriptions;
import org.gongyou.core.subscription.Subscriptions.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Broadcasts: counted, written, begun, paused, gone on with. */
@RestController
@RequestMapping("/api/broadcasts")
class BroadcastsController {

    /** The app channel's accounts have no title of their own. */
    private static final String OURS = "应用和网页";

    private final Broadcasts broadcasts;
    private final Subscriptions subscriptions;
    private final ServiceCatalog catalog;
    private final Doctor accounts;
    private final Enclosures enclosures;
    private final Tags tags;
    private final FollowerSync followers;
    private final DeskAudit audit;

    BroadcastsController(
            Broadcasts broadcasts,
            Subscriptions subscriptions,
            ServiceCatalog catalog,
            Doctor accounts,
            Enclosures enclosures,
            Tags tags,
            FollowerSync followers,
            DeskAudit audit) {
        this.broadcasts = broadcasts;
        this.subscriptions = subscriptions;
        this.catalog = catalog;
        this.accounts = accounts;
        this.enclosures = enclosures;
        this.tags = tags;
        this.followers = followers;
        this.audit = audit;
    }

    /** All there is to choose from, and the broadcasts there are. */
    record Overview(
            List<Broadcast> broadcasts,
            List<Topic> topics,
            List<Account> accounts,
            List<Tag> tags,
            Map<Reach, String> reaches) {}

    /** An account that people are on. */
    record Account(String account, String title) {}

    /**
     * A broadcast to be written.
     *
     * @param service that a button under it starts
     * @param enclosure shown with it; its bytes were sent ahead
     */
    record Wish(
            @NotNull(message = "请填写名称") @Size(max = 64, message = "名称最多 64 字")
            String title,

            @NotNull(message = "请填写内容") @Size(max = 500, message = "内容最多 500 字")
            String text,

            @Nullable String service,

            @Size(max = 80, message = "附件编号过长") @Nullable String enclosure,

            @NotNull(message = "请选择发给谁") Segment segment) {}

    @GetMapping
    Overview overview() {
        Map<Reach, String> reaches = Arrays.stream(Reach.values())
                .collect(Collectors.toMap(it -> it, Reach::title, (one, other) -> one, LinkedHashMap::new));
        Map<String, String> titles = accounts.patients().stream()
                .collect(Collectors.toMap(it -> it.account().toString(), Patient::title));
        List<Account> known = broadcasts.accounts().stream()
                .map(it -> new Account(it.toString(), titles.getOrDefault(it.toString(), OURS)))
                .toList();
        return new Overview(broadcasts.list(), subscriptions.topics(), known, tags.all(), reaches);
    }

    @GetMapping("/{id}")
    Broadcast get(@PathVariable long id) {
        return broadcasts.get(id).orElseThrow(BroadcastsController::gone);
    }

    /** Has the accounts' followers and tags fetched from WeChat; they are there a little later. */
    @PostMapping("/tags")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void fetchTags() {
        followers.soon();
    }

    /** Who would be told now; changes nothing. */
    @PostMapping("/preview")
    Preview preview(@RequestBody Segment segment) {
        try {
            return broadcasts.preview(segment);
        } catch (BadBroadcastException e) {
            throw bad(e);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Broadcast write(
            @Valid @RequestBody Wish wish, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        try {
            Broadcast written = broadcasts.write(wish.title(), message(wish), wish.segment(), operator.username());
            audit.note(operator, Action.CHANGE, "broadcast/" + written.id(), written.title(), request);
            return written;
        } catch (BadBroadcastException e) {
            throw bad(e);
        }
    }

    private OutboundMessage message(Wish wish) {
        String id = wish.enclosure();
        if (id == null || id.isBlank()) {
            return words(wish);
        }
        return words(wish)
                .enclosing(enclosures
                        .find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "附的图片没有收到，请重新选一次。")));
    }

    private OutboundMessage words(Wish wish) {
        String service = wish.service();
        if (service == null || service.isBlank()) {
            return OutboundMessage.text(wish.text());
        }
        ServiceDefinition started = catalog.find(service)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "没有这项服务，请重新选择。"));
        return new OutboundMessage(
                wish.text(), List.of(new Choice("start:" + started.id(), started.title())), List.of());
    }

    @PostMapping("/{id}/start")
    Broadcast start(@PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        return moved(id, broadcasts.start(id), Action.PUBLISH, "start", operator, request);
    }

    @PostMapping("/{id}/pause")
    Broadcast pause(@PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        return moved(id, broadcasts.pause(id), Action.CHANGE, "pause", operator, request);
    }

    @PostMapping("/{id}/cancel")
    Broadcast cancel(@PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        return moved(id, broadcasts.cancel(id), Action.CALL_OFF, "cancel", operator, request);
    }

    private Broadcast moved(
            long id, boolean done, Action action, String how, Operator operator, HttpServletRequest request) {
        Broadcast broadcast = get(id);
        if (!done) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "这次群发的状态刚刚变了，请刷新。");
        }
        audit.note(operator, action, "broadcast/" + id, how, request);
        return broadcast;
    }

    private static ResponseStatusException bad(BadBroadcastException e) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这次群发，请刷新。");
    }
}
