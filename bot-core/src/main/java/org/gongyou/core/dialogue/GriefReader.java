package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.Condole;
import org.gongyou.core.dialogue.command.Command.OfferHelpInGrief;
import org.gongyou.core.dialogue.command.Command.StartService;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.crisis.Bereavement;

/**
 * Somebody tells of a death and asks for nothing that we know: sympathy, and what helps a family. "走了" may only mean that
 * somebody has left, so help is offered and no death assumed. Whoever names a matter beside it is left to those who know it; a form waits
 * with its question.
 */
final class GriefReader implements CommandReader {

    private static final String DEATH = "bundle.death";

    private static final String SUPPORT = "psy.support";

    private final ServiceCatalog catalog;
    private final Cues cues;

    GriefReader(ServiceCatalog catalog, Cues cues) {
        this.catalog = catalog;
        this.cues = cues;
    }

    /** Condoles before a matter is seen to; lets others see to it. */
    static final class Sympathy implements CommandReader {

        @Override
        public String name() {
            return "sympathy";
        }

        @Override
        public List<Finding> read(Scene scene) {
            return loss(scene).filter(Bereavement::certain).isPresent()
                    ? List.of(Finding.of("death-told", new Condole()))
                    : List.of();
        }

        @Override
        public boolean letsOthersRead() {
            return true;
        }
    }

    @Override
    public String name() {
        return "grief";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Bereavement> loss = loss(scene);
        if (loss.isEmpty()) {
            return List.of();
        }
        boolean alone = loss.get().rest().isEmpty();
        if (scene.flow().isPresent()) {
            return alone && !cues.answers(scene) ? told(loss.get().certain(), new Condole()) : List.of();
        }
        if (!alone && mourns(scene)) {
            return told(loss.get().certain(), new StartService(SUPPORT));
        }
        return alone || !namesMatter(scene) ? told(loss.get().certain(), new StartService(DEATH)) : List.of();
    }

    /** What is done where somebody has died; where he may only have left, help is offered. */
    private static List<Finding> told(boolean certain, Command done) {
        return certain
                ? List.of(Finding.of("death-told", done))
                : List.of(Finding.of("death-perhaps", new OfferHelpInGrief()));
    }

    /** Whether what he says beside the loss is how he bears it. */
    private static boolean mourns(Scene scene) {
        return scene.heard()
                .flatMap(Understanding::best)
                .filter(best -> best.intent().equals(SUPPORT))
                .isPresent();
    }

    static Optional<Bereavement> loss(Scene scene) {
        return scene.heard().map(Understanding::normalised).flatMap(Bereavement::of);
    }

    private boolean namesMatter(Scene scene) {
        return scene.sure()
                        .filter(best -> catalog.find(best.intent()).isPresent())
                        .isPresent()
                || scene.heard().filter(AnswerSearch::isQuestion).isPresent();
    }
}
