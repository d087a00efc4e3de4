package org.gongyou.core.dialogue;

import java.util.List;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.service.ServiceCatalog;

/**
 * Decides the next step of a conversation: readers turn the state and what was understood into commands, and the commands
 * are carried out on the forms under way.
 *
 * <p>The readers are asked in a fixed order, danger first; the first that finds something has the turn, except those that
 * only add a line. Stateless and thread-safe; the same arguments always give the same decision.
 */
public final class DialogueManager implements Dialogue {

    private final ServiceCatalog catalog;
    private final Knowledge knowledge;
    private final Forms forms;
    private final Offers offers;
    private final Bundles bundles;
    private final Renewal renewal;
    private final List<CommandReader> readers;
    private final Deeds deeds;

    public DialogueManager(ServiceCatalog catalog, Knowledge knowledge) {
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.forms = new Forms(catalog);
        this.offers = new Offers(catalog);
        this.bundles = new Bundles(catalog);
        this.renewal = new Renewal(catalog);
        Openings openings = new Openings(forms);
        Services services = new Services(catalog, forms, openings, knowledge);
        Menu menu = new Menu(catalog);
        Cues cues = new Cues(catalog, forms);
        Topics topics = new Topics(catalog, knowledge);
        QuestionReader questions = new QuestionReader(catalog, knowledge);
        this.readers = List.of(
                new DangerReader(cues),
                new EventReader(catalog),
                new SessionReader(),
                new CareReader(),
                new GriefReader.Sympathy(),
                new ButtonReader(catalog, forms, cues),
                new CardReader(),
                new AgeReader(catalog),
                new ThinksAgainReader(catalog),
                new FollowUpReader(),
                new GriefReader(catalog, cues),
                new CueReader(cues),
                new RemarkReader(forms),
                new AgainReader(catalog),
                new OwnCaseReader(catalog),
                new UnpaidReader(),
                new AsideReader(catalog, forms),
                new NameReader(catalog, openings),
                new ItemReader(forms),
                new CorrectionReader(forms),
                new AnswerReader(forms, cues, topics, questions),
                new ReckonReader(catalog, openings),
                questions,
                new WishReader(catalog, topics),
                new MediaReader(forms),
                new IntentReader(catalog, forms, openings, cues, topics));
        QuestionDeeds answers = new QuestionDeeds(catalog, knowledge);
        this.deeds = Deeds.of(
                DangerDeeds::addTo,
                new FormDeeds(forms)::addTo,
                new ItemDeeds(forms)::addTo,
                new FileDeeds(forms)::addTo,
                new StackDeeds(forms, bundles)::addTo,
                new TalkDeeds(forms, services, menu)::addTo,
                new ServiceDeeds(catalog, openings, services, menu)::addTo,
                answers::addTo,
                new FollowUpDeeds(catalog, answers)::addTo);
    }

    @Override
    public Decision decide(DialogueState state, Turn turn) {
        return turn.listings().isEmpty()
                ? decided(state, turn)
                : new DialogueManager(catalog.with(turn.listings()), knowledge).decided(state, turn);
    }

    private Decision decided(DialogueState state, Turn turn) {
        Draft draft = new Draft(state, Believed.of(catalog, turn));
        renewal.renew(draft);
        if (!offers.renew(draft)) {
            return draft.finish();
        }
        Scene scene = draft.scene();
        for (CommandReader reader : readers) {
            List<Finding> found = reader.read(scene);
            found.forEach(finding -> carryOut(draft, reader, finding));
            if (!found.isEmpty() && !reader.letsOthersRead()) {
                break;
            }
        }
        bundles.alongside(draft);
        offers.describe(draft);
        forms.question(draft);
        if (draft.saidNothing()) {
            draft.say("offer.declined");
        }
        return StateLimit.kept(state, draft.finish());
    }

    /** Who is asked, in that order. */
    List<String> readers() {
        return readers.stream().map(CommandReader::name).toList();
    }

    private void carryOut(Draft draft, CommandReader reader, Finding finding) {
        Command command = finding.command();
        draft.because(new Reason(
                reader.name(),
                finding.rule(),
                finding.confidence(),
                command.getClass().getSimpleName(),
                command.about()));
        deeds.carryOut(draft, command);
    }
}
