package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.subscription.Subscriptions;
import org.gongyou.core.survey.SurveyResults;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people have answered in surveys, and what they want to hear of. */
@RestController
@RequestMapping("/api")
class SurveysController {

    private final SurveyResults surveys;
    private final Subscriptions subscriptions;
    private final DeskAudit audit;

    SurveysController(SurveyResults surveys, Subscriptions subscriptions, DeskAudit audit) {
        this.surveys = surveys;
        this.subscriptions = subscriptions;
        this.audit = audit;
    }

    @GetMapping("/surveys")
    List<SurveyResults.Overview> list() {
        return surveys.all();
    }

    @GetMapping("/surveys/{service}/results")
    ResponseEntity<SurveyResults.Results> results(@PathVariable String service, @RequestParam String round) {
        return ResponseEntity.of(surveys.count(service, round));
    }

    /** Every answer sheet of a round; those of an anonymous survey name nobody. */
    @GetMapping("/surveys/{service}/answers.csv")
    @Transactional
    public ResponseEntity<byte[]> export(
            @PathVariable String service,
            @RequestParam String round,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        audit.note(operator, Action.EXPORT, "survey/" + service, round, request);
        List<String> labels = surveys.labels(service);
        List<String> head = new ArrayList<>(List.of("日期", "会员号"));
        head.addAll(labels);
        Csv csv = new Csv().line(head);
        surveys.forEach(service, round, sheet -> {
            List<String> cells = new ArrayList<>(List.of(sheet.on().toString(), sheet.memberNo()));
            labels.forEach(label -> cells.add(sheet.answers().getOrDefault(label, "")));
            csv.line(cells);
        });
        return csv.file("问卷-" + service + "-" + round);
    }

    @GetMapping("/subscriptions")
    List<Subscriptions.Topic> topics() {
        return subscriptions.topics();
    }
}
