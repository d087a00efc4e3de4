package org.gongyou.core.dialogue;

import java.util.List;
import org.gongyou.core.dialogue.command.Command.WarnOfCard;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.identity.BankCardNumber;

/** Number of a bank card: taken as an answer to nothing, whatever was asked; the person is told not to send such numbers. */
final class CardReader implements CommandReader {

    @Override
    public String name() {
        return "card";
    }

    @Override
    public List<Finding> read(Scene scene) {
        return scene.heard()
                .map(Understanding::text)
                .filter(BankCardNumber::in)
                .map(text -> List.of(Finding.of("number-of-a-card", new WarnOfCard())))
                .orElse(List.of());
    }
}
