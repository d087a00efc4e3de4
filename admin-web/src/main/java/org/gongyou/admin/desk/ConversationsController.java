package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.conversation.DeskWords;
import org.gongyou.core.conversation.PersonConversation;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.dialogue.Explanation;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.wellbeing.Crises;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.server.ResponseStatusException;

/** What was said in a conversation. Numbers of ID cards and phones are masked; a case reveals them, with an audit line. */
@RestController
@RequestMapping("/api/conversations")
class ConversationsController {

    private final Transcript transcript;
    private final Explanation explanation;
    private final DeskWords words;
    private final Crises crises;
    private final DeskSight sight;
    private final DeskAudit audit;

    ConversationsController(
            Transcript transcript,
            ServiceCatalog services,
            DeskWords words,
            Crises crises,
            DeskSight sight,
            DeskAudit audit) {
        this.transcript = transcript;
        this.words = words;
        this.crises = crises;
        this.sight = sight;
        this.audit = audit;
        this.explanation = new Explanation(services);
    }

    /** The conversations of the same person, on whatever channel; none if there is no such conversation. */
    @GetMapping("/{id}/channels")
    List<PersonConversation> channels(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        sight.requireConversation(operator, id);
        return transcript.ofSamePerson(id);
    }

    /** What an operator says to the person. */
    record Words(
            @NotBlank(message = "请写下要说的话") @Size(max = 600, message = "一次最多 600 字")
            String text) {}

    /** Whether this operator may write there now. */
    @GetMapping("/{id}/writing")
    DeskSight.Writing writing(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        sight.requireConversation(operator, id);
        return sight.writing(operator, id);
    }

    /** Says something to the person, at once; written down without the words. */
    @PostMapping("/{id}/messages")
    @Transactional
    public ResponseEntity<Void> say(
            @PathVariable long id,
            @Valid @RequestBody Words body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireConversation(operator, id);
        DeskSight.Writing writing = sight.writing(operator, id);
        if (!writing.may() && writing.why() != null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, writing.why());
        }
        if (!writing.may()) {
            throw new AccessDeniedException("No role to write in this conversation");
        }
        words.say(id, body.text().strip());
        crises.attend(id);
        audit.note(operator, Action.WRITE, "conversation/" + id, "", request);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/messages")
    List<DeskLine> messages(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "序号从 0 开始") long after,
            @RequestParam(defaultValue = "200")
                    @Min(value = 1, message = "至少取 1 条")
                    @Max(value = 500, message = "至多取 500 条")
                    int limit,
            @AuthenticationPrincipal Operator operator) {
        sight.requireConversation(operator, id);
        return transcript.after(id, after, limit).stream()
                .map(entry -> DeskLine.of(entry, explanation))
                .toList();
    }
}
