package org.gongyou.admin.desk;

import java.util.List;
import java.util.Map;
import org.gongyou.core.casework.CaseOverview;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Workflow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The services that lead to cases, with the names of their statuses, and how many cases stand where. */
@RestController
@RequestMapping("/api")
class ServicesController {

    private final ServiceCatalog catalog;
    private final Cases cases;

    ServicesController(ServiceCatalog catalog, Cases cases) {
        this.catalog = catalog;
        this.cases = cases;
    }

    /** A service as the console's filters show it, and what it leads to. */
    record ServiceView(String id, String title, Outcome.Type outcome, List<StatusView> statuses) {}

    /** A status of a service's workflow. */
    record StatusView(String status, String label) {}

    @GetMapping("/services")
    List<ServiceView> services() {
        return catalog.all().stream().map(ServicesController::view).toList();
    }

    @GetMapping("/summary")
    CaseOverview summary() {
        return cases.overview();
    }

    private static ServiceView view(ServiceDefinition service) {
        Workflow workflow = service.workflow();
        Map<String, String> states = workflow == null ? Map.of() : workflow.states();
        return new ServiceView(
                service.id(),
                service.title(),
                service.outcome().type(),
                states.entrySet().stream()
                        .map(state -> new StatusView(state.getKey(), state.getValue()))
                        .toList());
    }
}
