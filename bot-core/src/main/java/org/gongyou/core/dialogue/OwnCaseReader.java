package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.PersonView.KnownCase;
import org.gongyou.core.dialogue.command.Command.AmendCase;
import org.gongyou.core.dialogue.command.Command.StartService;
import org.gongyou.core.dialogue.command.Command.TellAside;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Workflow;
import org.gongyou.intents.Understanding;

/**
 * What people say of something that they have handed in already, while no form is under way: that there is a mistake in it, who decides,
 * why it was turned down, that they try again. It is about the newest of their cases.
 */
final class OwnCaseReader implements CommandReader {

    private static final Pattern MISTAKE = Pattern.compile(
            "(申请|表|单子|刚才|刚刚|交上去|提交).{0,8}(填错|写错|弄错|打错|报错|错了)|(填错|写错|弄错|打错).{0,8}(申请|表|单子|怎么办|咋办|咋改|怎么改)");
    private static final Pattern WHO =
            Pattern.compile("^(那|是|到底)?(谁|哪个(工会|部门|领导)|哪里|哪儿)(来|在|给)?(审|批)(核|批)?(的|我的)?[?？吗呢啊]*$");
    private static final Pattern WHY = Pattern.compile(
            "(拒|驳回|打回|不给?通过|没通过|没过|不批|没批).{0,6}(凭什么|凭啥|为什么|为啥|咋回事|怎么回事)|(凭什么|凭啥|为什么|为啥).{0,6}(拒|驳回|不给?通过|没通过|不批|没批)");
    private static final Pattern AGAIN =
            Pattern.compile("^(那|我|就|想|要)*(再|重新)(申请|交|提交|办|报)(一次|一遍|一回)?(行吗|可以吗|吧)?[?？]?$");

    private static final Pattern TAKE_BACK =
            Pattern.compile("(撤回|撤销|收回)(我)?(的)?(那个|那份|刚才的|入会|困难|帮扶)*申请|申请(给我|帮我)?(撤回|撤销|收回|撤了)");

    private final ServiceCatalog catalog;

    OwnCaseReader(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "own-case";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<String> words = scene.heard().map(Understanding::normalised);
        List<KnownCase> cases = scene.turn().person().cases();
        if (words.isEmpty() || scene.flow().isPresent()) {
            return List.of();
        }
        if (cases.isEmpty()) {
            return TAKE_BACK.matcher(words.get()).find()
                    ? List.of(Finding.of("nothing-to-take-back", new TellAside("", Wording.of("own.nothing"))))
                    : List.of();
        }
        KnownCase newest = cases.get(0);
        return catalog.find(newest.service())
                .flatMap(service -> said(words.get(), newest, service))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Finding> said(String words, KnownCase known, ServiceDefinition service) {
        Workflow workflow = service.workflow();
        if (workflow == null) {
            return Optional.empty();
        }
        boolean over = workflow.transitions().stream().noneMatch(t -> t.from().contains(known.status()));
        if (MISTAKE.matcher(words).find() && !over) {
            return Optional.of(mistake(known, service, workflow));
        }
        if (WHO.matcher(words).find()) {
            return Optional.of(told(known, service, "own.who"));
        }
        if (WHY.matcher(words).find() && known.remark() != null) {
            return Optional.of(told(known, service, "own.why"));
        }
        return AGAIN.matcher(words).find() && over
                ? Optional.of(Finding.of("tries-again", new StartService(service.id())))
                : Optional.empty();
    }

    private static Finding mistake(KnownCase known, ServiceDefinition service, Workflow workflow) {
        if (service.outcome().amendable().contains(known.status())) {
            return Finding.of("mistake-in-a-returned-case", new AmendCase());
        }
        boolean back = ThinksAgainReader.withdrawal(service)
                .filter(w -> !w.words().isEmpty() && w.from().contains(known.status()))
                .isPresent();
        return told(known, service, back ? "own.mistake.back" : "own.mistake");
    }

    private static Finding told(KnownCase known, ServiceDefinition service, String key) {
        Workflow workflow = service.workflow();
        String status =
                workflow == null ? known.status() : workflow.states().getOrDefault(known.status(), known.status());
        String back = ThinksAgainReader.withdrawal(service)
                .flatMap(w -> w.words().stream().findFirst())
                .orElse("");
        Map<String, String> words = Map.of(
                "title",
                service.title(),
                "receipt",
                known.receiptNo(),
                "status",
                status,
                "back",
                back,
                "remark",
                known.remark() == null ? "" : known.remark());
        return Finding.of(key, new TellAside(service.id(), Wording.of(key, words)));
    }
}
