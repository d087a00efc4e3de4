package org.gongyou.core.dialogue;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command.AnswerTopic;
import org.gongyou.core.service.Permission;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/** Which question of those that we know an answer to somebody asks. */
final class Topics {

    private static final int LONGEST_ELLIPSIS = 8;
    private static final Pattern SUBJECT = Pattern.compile("工会|公会|会员|入会|会费|会籍|退会|律师");

    private static final Pattern MAY = Pattern.compile("能不能|可不可以|可以不可以|行不行|让不让|收不收|算不算|够不够|允不允许|可否|能否|有没有资格|够格|合不合格"
            + "|(能|可以|允许|够|有资格|收|让)[^,，。!！]{0,16}(吗|么|嘛|不|没|[?？])[^一-龥]*$|(行|可以|成|算|要)(吗|么|不)[^一-龥]*$");

    /** Pleas and questions about the way, which ask for no permission. */
    private static final Pattern HOW =
            Pattern.compile("(帮|给)(我|俺|咱|他|她|个|一下)|手机上|网上|微信|怎么|咋|哪里|哪儿|在哪|多久|几天|什么时候|啥时|现在就|马上|二维码|扫码|多少|要不要钱");

    private final ServiceCatalog catalog;
    private final Knowledge knowledge;

    Topics(ServiceCatalog catalog, Knowledge knowledge) {
        this.catalog = catalog;
        this.knowledge = knowledge;
    }

    /** The question asked, if we are sure of it and have an answer that holds today. */
    Optional<Finding> asked(Scene scene) {
        return scene.sure()
                .filter(best -> !elliptical(scene, best))
                .flatMap(best -> permission(scene, best)
                        .map(p -> found(best, "may-he", p.topic()))
                        .or(() -> Optional.ofNullable(best.topic()).map(topic -> found(best, "question", topic))))
                .filter(finding -> known(scene, (AnswerTopic) finding.command()));
    }

    /** "要钱不" in the form of another service means that service, and nothing that we know of membership. */
    private static boolean elliptical(Scene scene, RankedIntent best) {
        String said = scene.heard().map(Understanding::normalised).orElse("");
        return scene.flow()
                        .filter(flow -> !flow.service().equals(best.intent()))
                        .isPresent()
                && said.length() <= LONGEST_ELLIPSIS
                && !SUBJECT.matcher(said).find();
    }

    /** Whether the person asks no question that we know but whether he may have a service, and he may. */
    boolean welcomes(Scene scene) {
        return scene.sure()
                .filter(best -> best.topic() == null)
                .flatMap(best -> permission(scene, best))
                .filter(Permission::welcome)
                .isPresent();
    }

    /** Where a question was understood already, the words that somebody uses for himself only choose among those of permission. */
    private Optional<Permission> permission(Scene scene, RankedIntent best) {
        Optional<ServiceDefinition> service = catalog.find(best.intent());
        boolean open = best.topic() == null
                || service.filter(s -> s.may().stream().anyMatch(p -> p.topic().equals(best.topic())))
                        .isPresent();
        return scene.heard()
                .map(Understanding::normalised)
                .filter(words -> open && asksPermission(words))
                .flatMap(words -> service.flatMap(s -> s.permission(words)))
                .filter(p -> best.topic() == null || !p.words().isEmpty());
    }

    private static Finding found(RankedIntent best, String rule, String topic) {
        return new Finding(rule, best.confidence(), new AnswerTopic(best.intent(), topic));
    }

    static boolean asksPermission(String words) {
        return MAY.matcher(words).find() && !HOW.matcher(words).find();
    }

    private boolean known(Scene scene, AnswerTopic answer) {
        return knowledge
                .answer(
                        answer.service(),
                        answer.topic(),
                        Calendars.dayOf(scene.turn().now()))
                .isPresent();
    }
}
