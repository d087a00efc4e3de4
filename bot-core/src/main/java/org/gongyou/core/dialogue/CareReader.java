package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.gongyou.core.dialogue.command.Command.Care;
import org.gongyou.core.dialogue.command.Command.LeaveDanger;

/** A kind line before business: when words are heavy but no crisis, and when the person goes on after an alarm. */
final class CareReader implements CommandReader {

    @Override
    public String name() {
        return "care";
    }

    @Override
    public List<Finding> read(Scene scene) {
        List<Finding> findings = new ArrayList<>();
        if ((scene.waitsFor(Pending.Kind.DANGER) || scene.waitsFor(Pending.Kind.SAFE))
                && scene.heard().isPresent()) {
            findings.add(Finding.of("goes-on-after-an-alarm", new LeaveDanger()));
        }
        if (scene.heard().filter(h -> h.crisis().heavy()).isPresent()
                && GriefReader.loss(scene).isEmpty()) {
            findings.add(Finding.of("heavy-words", new Care()));
        }
        return findings;
    }

    @Override
    public boolean letsOthersRead() {
        return true;
    }
}
