package org.gongyou.core.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyou.core.service.Outcome.Step;
import org.gongyou.core.service.Outcome.Type;

/** What bundles say of other services must be true of them. Needs all files, so it names a file by its service. */
final class BundleRules {

    private final ServiceCatalog catalog;
    private final List<String> found = new ArrayList<>();

    BundleRules(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@code bundle.wages.yml outcome.steps.2.service：…} */
    List<String> faults() {
        for (ServiceDefinition bundle : catalog.all()) {
            List<Step> steps = bundle.outcome().steps();
            for (int i = 0; i < steps.size(); i++) {
                step(bundle.id() + ".yml outcome.steps." + (i + 1), steps.get(i));
            }
            bundle.outcome().bundles().forEach(id -> chosen(bundle, id));
        }
        return found;
    }

    private void chosen(ServiceDefinition family, String id) {
        boolean known = catalog.find(id)
                .filter(s ->
                        !s.outcome().steps().isEmpty() && !s.outcome().words().isEmpty())
                .isPresent();
        if (!known) {
            found.add(family.id() + ".yml outcome.bundles：“" + id + "”不是写了 steps 和 words 的一件事，先写好它的文件");
        }
    }

    private void step(String path, Step step) {
        ServiceDefinition service = catalog.find(step.service()).orElse(null);
        if (service == null) {
            found.add(path + ".service：没有“" + step.service() + "”这个服务，先写好它的文件，或者去掉这一步");
            return;
        }
        boolean form = service.outcome().type().filledIn()
                || service.outcome().asksToAnswer()
                || service.outcome().type() == Type.ANSWER;
        if (!form) {
            found.add(path + ".service：“" + step.service() + "”不是能办完的一项，换成填表的、计算的、指南或答复的服务");
        }
        step.given().forEach((name, value) -> given(path, service, Map.entry(name, value)));
    }

    private void given(String path, ServiceDefinition service, Map.Entry<String, String> answer) {
        Slot slot = service.slot(answer.getKey()).orElse(null);
        if (slot == null) {
            found.add(path + ".given." + answer.getKey() + "：“" + service.id() + "”没有这个词槽");
        } else if (slot.type() != SlotType.ENUM
                || slot.option(answer.getValue()).isEmpty()) {
            found.add(path + ".given." + answer.getKey() + "：只能是选项，“" + answer.getValue() + "”不是“" + service.id()
                    + "”的选项");
        }
    }
}
