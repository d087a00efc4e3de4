package org.gongyou.core.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the desk works on the cases of each service. A service that says nothing of it, or that has been taken out of the
 * catalogue while its cases are still open, is worked on in the plainest way: waiting, done.
 */
@Component
class Workflows {

    private static final String DEFAULT_TYPE = "QT";

    private static final Workflow PLAIN = new Workflow(
            "waiting",
            1,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of("waiting", "待处理", "done", "已处理"),
            List.of(new Workflow.Transition("finish", "处理完毕", List.of("waiting"), "done", false, null, null, null)),
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            null);

    private final ServiceCatalog catalog;
    private final WorkingDays workingDays;

    Workflows(ServiceCatalog catalog, WorkingDays workingDays) {
        this.catalog = catalog;
        this.workingDays = workingDays;
    }

    Workflow of(String service) {
        Workflow own = catalog.find(service).map(ServiceDefinition::workflow).orElse(null);
        return own == null ? PLAIN : own;
    }

    String title(String service) {
        return catalog.find(service).map(ServiceDefinition::title).orElse(service);
    }

    String label(String service, String status) {
        return of(service).states().getOrDefault(status, status);
    }

    String receiptType(String service) {
        String type = catalog.find(service).map(s -> s.outcome().receiptType()).orElse(null);
        return type == null ? DEFAULT_TYPE : type;
    }

    /** By when a case that is handed in on a day is to be decided. */
    LocalDate due(String service, LocalDate day) {
        Workflow workflow = of(service);
        return due(service, workflow.initial(), day).orElseGet(() -> workingDays.after(day, workflow.dueWorkingDays()));
    }

    /** By when a case is to leave a status that it gets into on a day; empty where the status has no limit of its own. */
    Optional<LocalDate> due(String service, String status, LocalDate day) {
        Workflow workflow = of(service);
        return Optional.ofNullable(workflow.dueInDays().get(status))
                .map(day::plusDays)
                .or(() -> Optional.ofNullable(workflow.dueIn().get(status)).map(days -> workingDays.after(day, days)));
    }

    /** Every status that the house ends itself once its day has passed. */
    List<Lapse> lapses() {
        return catalog.all().stream()
                .flatMap(s -> Stream.ofNullable(s.workflow())
                        .flatMap(w -> w.lapses().entrySet().stream())
                        .map(lapse -> new Lapse(s.id(), lapse.getKey(), lapse.getValue())))
                .toList();
    }

    /** A status of a service that ends by a step of the house's. */
    record Lapse(String service, String status, String action) {}

    /** The day by which the applicant must have gone to arbitration; empty where that is no matter, or not known. */
    Optional<LocalDate> deadline(String service, Map<String, String> answers) {
        return limitation(service, answers).map(Workflow.Period::lastDay);
    }

    /** The limitation period of what a case is about; empty where that is no matter, or not known. */
    Optional<Workflow.Period> limitation(String service, Map<String, String> answers) {
        return Optional.ofNullable(of(service).limitation()).flatMap(l -> l.period(answers));
    }

    /** Whether a deadline is near, or over. */
    boolean alarming(String service, @Nullable LocalDate deadline, LocalDate today) {
        Workflow.Limitation limitation = of(service).limitation();
        return limitation != null && deadline != null && !deadline.isAfter(today.plusDays(limitation.alarmDays()));
    }

    /** So many days before its deadline a case of any service stands first at the latest. */
    int longestAlarm() {
        return catalog.all().stream()
                .flatMap(s -> Optional.ofNullable(s.workflow()).stream())
                .flatMap(w -> Optional.ofNullable(w.limitation()).stream())
                .mapToInt(Workflow.Limitation::alarmDays)
                .max()
                .orElse(0);
    }

    boolean amendable(String service, String status) {
        return catalog.find(service)
                .map(s -> s.outcome().amendable().contains(status))
                .orElse(false);
    }

    /** Whether nothing more can happen in that status. */
    boolean closed(String service, String status) {
        boolean deskCanAct =
                of(service).transitions().stream().anyMatch(t -> t.from().contains(status));
        return !deskCanAct && !amendable(service, status);
    }

    /** What an operator may do next with a case of these answers. */
    List<CaseAction> actions(String service, String status, Map<String, String> given) {
        return of(service).transitions().stream()
                .filter(t -> t.from().contains(status) && !t.byTheHouse())
                .map(t -> new CaseAction(t.action(), t.label(), t.reasonRequired(), notice(service, t, given) != null))
                .toList();
    }

    /** What the applicant is told of a step; null for nothing. Who wants no news is still told what he must do himself. */
    @Nullable
    String notice(String service, Workflow.Transition step, Map<String, String> given) {
        return of(service).isQuiet(given) && !amendable(service, step.to()) ? null : step.notice();
    }
}
