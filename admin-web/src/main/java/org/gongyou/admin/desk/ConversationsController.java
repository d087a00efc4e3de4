package org.gongyou.admin.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.conversation.PersonConversation;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.dialogue.Explanation;
import org.gongyou.core.service.ServiceCatalog;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was said in a conversation. Numbers of ID cards and phones are masked; a case reveals them, with an audit line. */
@RestController
@RequestMapping("/api/conversations")
class ConversationsController {

    private final Transcript transcript;
    private final Explanation explanation;
    private final DeskSight sight;

    ConversationsController(Transcript transcript, ServiceCatalog services, DeskSight sight) {
        this.transcript = transcript;
        this.sight = sight;
        this.explanation = new Explanation(services);
    }

    /** The conversations of the same person, on whatever channel; none if there is no such conversation. */
    @GetMapping("/{id}/channels")
    List<PersonConversation> channels(@PathVariable long id) {
        return transcript.ofSamePerson(id);
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
