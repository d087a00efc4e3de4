package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.registration.Offer;
import org.gongyou.core.registration.Offer.Audience;
import org.gongyou.core.registration.OfferDraft;
import org.gongyou.core.registration.Offers;
import org.gongyou.core.registration.Offers.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events, courses and contests: published, changed, called off, and who comes to them. */
@RestController
@RequestMapping("/api/offers")
class OffersController {

    private final Offers offers;
    private final DeskAudit audit;

    OffersController(Offers offers, DeskAudit audit) {
        this.offers = offers;
        this.audit = audit;
    }

    /** An offer as the console sends it; the version is the one that the operator was looking at, 0 for a new one. */
    record OfferRequest(
            @NotBlank(message = "请选择服务") @Size(max = 64, message = "服务码过长")
            String service,

            @NotBlank(message = "请填写标题") @Size(max = 40, message = "标题最多 40 字")
            String title,

            @NotBlank(message = "请填写地点") @Size(max = 100, message = "地点最多 100 字")
            String place,

            @NotNull(message = "请填写开始时间") Instant startsAt,
            @NotNull(message = "请填写结束时间") Instant endsAt,
            @NotNull(message = "请填写报名截止时间") Instant closesAt,
            @NotNull(message = "请填写名额") Integer capacity,
            boolean waitingList,
            @NotNull(message = "请选择谁可以报名") Audience audience,
            @Nullable String regionCode,
            @Nullable Long unionId,

            @Size(max = 500, message = "说明最多 500 字") @Nullable
            String note,

            @Nullable Integer version) {

        OfferDraft draft() {
            return new OfferDraft(
                    service,
                    title,
                    place,
                    startsAt,
                    endsAt,
                    closesAt,
                    capacity,
                    waitingList,
                    audience,
                    regionCode == null || regionCode.isBlank() ? "000000" : regionCode.strip(),
                    unionId,
                    note == null ? "" : note);
        }
    }

    @GetMapping
    Offers.OfferPage list(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始") int page,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条")
                    @Max(value = 100, message = "每页至多 100 条")
                    int size) {
        return offers.list(service == null || service.isBlank() ? null : service, page, size);
    }

    @GetMapping("/{id}")
    Offer get(@PathVariable long id) {
        return offers.get(id);
    }

    @PostMapping
    @Transactional
    public Offer publish(
            @Valid @RequestBody OfferRequest body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        Offer offer = offers.publish(body.draft());
        audit.note(operator, Action.PUBLISH, "offer/" + offer.id(), offer.service(), request);
        return offer;
    }

    @PostMapping("/{id}/changes")
    @Transactional
    public Offer change(
            @PathVariable long id,
            @Valid @RequestBody OfferRequest body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        Offer offer = offers.change(id, body.version() == null ? 0 : body.version(), body.draft());
        audit.note(operator, Action.CHANGE, "offer/" + id, "capacity " + offer.capacity(), request);
        return offer;
    }

    @PostMapping("/{id}/call-off")
    @Transactional
    public Offer callOff(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        Offer offer = offers.callOff(id);
        audit.note(operator, Action.CALL_OFF, "offer/" + id, "", request);
        return offer;
    }

    /** Who comes, in clear, for the door; each look is written down. */
    @GetMapping("/{id}/participants")
    @Transactional
    public List<Participant> participants(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        audit.note(operator, Action.REVEAL, "offer/" + id, "participants", request);
        return offers.participants(id);
    }

    @GetMapping("/{id}/participants.csv")
    @Transactional
    public ResponseEntity<byte[]> export(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        audit.note(operator, Action.EXPORT, "offer/" + id, "participants", request);
        List<Participant> participants = offers.participants(id);
        Set<String> labels = new LinkedHashSet<>();
        participants.forEach(p -> labels.addAll(p.answers().keySet()));
        List<String> head = new ArrayList<>(List.of("序号", "状态", "报名时间"));
        head.addAll(labels);
        Csv csv = new Csv().line(head);
        int number = 0;
        for (Participant one : participants) {
            number++;
            List<String> cells = new ArrayList<>(List.of(
                    Integer.toString(number),
                    one.waiting() ? "候补" : "已报名",
                    one.at().toString()));
            labels.forEach(label -> cells.add(one.answers().getOrDefault(label, "")));
            csv.line(cells);
        }
        return csv.file("报名名单-" + id);
    }
}
