package org.gongyou.core.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command.WithdrawCase;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Workflow;

/**
 * Words by which somebody takes back what he has handed in, such as "不退了" after an application to leave the union. Each
 * service has its own; they count in a clause of their own, and only while he has such a case.
 */
final class ThinksAgainReader implements CommandReader {

    private static final int LONGEST = 40;
    private static final Pattern CLAUSES = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private static final String BEFORE = "^(我|俺|咱|那|那就|就|还是|算了|想了想|想想|想通了|改主意了|反悔了|后悔了|决定|现在|又|先|暂时|嗯|唉|哎|哦)*";
    private static final String AFTER = "(了|吧|啊|呀|哈|啦|行吗|行不行|可以吗|好吗|谢谢|谢谢你|谢谢您|麻烦了)*$";

    private final ServiceCatalog catalog;

    ThinksAgainReader(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "thinks-again";
    }

    @Override
    public List<Finding> read(Scene scene) {
        String said = scene.heard().map(h -> h.normalised()).orElse("");
        if (said.isEmpty() || said.length() > LONGEST) {
            return List.of();
        }
        List<PersonView.KnownCase> meant = scene.turn().person().cases().stream()
                .filter(known -> withdrawal(known).filter(w -> says(w, said)).isPresent())
                .toList();
        return meant.stream()
                .filter(known -> withdrawal(known).orElseThrow().from().contains(known.status()))
                .findFirst()
                .map(known -> Finding.of("taken-back", new WithdrawCase(known.service(), true)))
                .or(() -> tooLate(scene, meant))
                .map(List::of)
                .orElse(List.of());
    }

    /** What has been decided cannot be taken back; words that mean the form under way mean nothing else. */
    private Optional<Finding> tooLate(Scene scene, List<PersonView.KnownCase> meant) {
        return meant.stream()
                .findFirst()
                .filter(known -> scene.flow().isEmpty())
                .filter(known -> withdrawal(known)
                        .filter(w -> w.tooLate() != null && !w.to().equals(known.status()))
                        .isPresent())
                .map(known -> Finding.of("too-late", new WithdrawCase(known.service(), false)));
    }

    private Optional<Workflow.Withdrawal> withdrawal(PersonView.KnownCase known) {
        return catalog.find(known.service()).flatMap(ThinksAgainReader::withdrawal);
    }

    /** How cases of a service are taken back. */
    static Optional<Workflow.Withdrawal> withdrawal(ServiceDefinition service) {
        return Optional.ofNullable(service.workflow()).flatMap(w -> Optional.ofNullable(w.withdrawal()));
    }

    private static boolean says(Workflow.Withdrawal withdrawal, String said) {
        return withdrawal.words().stream()
                .map(word -> Pattern.compile(BEFORE + Pattern.quote(word) + AFTER))
                .anyMatch(pattern -> Arrays.stream(CLAUSES.split(said))
                        .anyMatch(clause -> pattern.matcher(clause).matches()));
    }
}
