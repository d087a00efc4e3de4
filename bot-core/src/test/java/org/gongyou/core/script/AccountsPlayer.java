package org.gongyou.core.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.gongyou.core.Talk;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Reason;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.message.Content;
import org.jspecify.annotations.Nullable;

/**
 * Plays a script over a real database, with an account of its own on each channel: whether they are one person is for the
 * house to find out. What has been pushed since the last turn stands in front of the reply. Words may have places:
 *
 * <pre>
 * {mobile} {other_mobile}   numbers nobody else has
 * {code} {wrong_code}       the newest code that {mobile} has received, and another one
 * {id_card} {id_tail}       a valid ID number, and its last four
 * </pre>
 */
final class AccountsPlayer {

    /** The house around the script. */
    interface House {

        Talk account(String channel);

        /** Lets time pass, and has done what is due by then. */
        void pass(Duration time);

        /** Lets everything arrive that is on its way; that takes some seconds. */
        void settle();

        /** The newest code that this number has received; six zeros while there is none. */
        String codeTo(String mobile);

        /** Rules on the newest case of whoever has that account. */
        void rule(Talk account, Script.Act.Rule ruling);

        /** What was pushed to that account since this was last asked. */
        List<String> pushedTo(String channel, Talk account);
    }

    /** A turn as the dialogue saw it. */
    record Seen(DialogueState before, Turn turn, Decision decision) {}

    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Script script;
    private final House house;
    private final Map<String, Talk> accounts = new HashMap<>();
    private final StringBuilder told = new StringBuilder();
    private final String mobile = number();
    private final String otherMobile = number();
    private final String idCard = idCard();
    private @Nullable Seen seen;
    private String channel;

    AccountsPlayer(Script script, House house) {
        this.script = script;
        this.house = house;
        this.channel = script.channel();
    }

    /** Notes what the dialogue made of a turn; called from the threads of the house. */
    synchronized Decision note(DialogueState before, Turn turn, Decision decision) {
        seen = new Seen(before, turn, decision);
        return decision;
    }

    private synchronized Optional<Seen> seen() {
        Optional<Seen> last = Optional.ofNullable(seen);
        seen = null;
        return last;
    }

    /**
     * Plays all turns.
     *
     * @throws AssertionError at the first that does not lead to what is expected
     */
    void play() {
        script.turns().forEach(this::step);
    }

    private void step(Script.Step step) {
        house.pass(step.pause());
        if (step.pause().compareTo(MOMENT) > 0) {
            house.settle();
        }
        channel = Optional.ofNullable(step.channel()).orElse(channel);
        if (step.act() == null) {
            return;
        }
        Talk account = accounts.computeIfAbsent(channel, house::account);
        seen();
        String reply = "";
        if (step.act() instanceof Script.Act.Rule ruling) {
            house.rule(account, ruling);
            house.settle();
        } else {
            reply = account.does(content(step.act()));
        }
        house.pass(Duration.ZERO);
        List<String> shown = new ArrayList<>(house.pushedTo(channel, account));
        shown.removeIf(String::isBlank);
        shown.add(reply);
        check(step, played(step, String.join("\n", shown)));
    }

    private Played played(Script.Step step, String shown) {
        Decision nothing = new Decision(DialogueState.empty(), null, List.of(), List.of(Reason.remark("desk")));
        return seen().map(s -> new Played(
                        step,
                        s.turn().content(),
                        s.turn().understanding(),
                        s.before(),
                        s.decision(),
                        shown,
                        shown.isEmpty() ? 0 : 1))
                .orElseGet(() -> new Played(step, null, null, DialogueState.empty(), nothing, shown, 0));
    }

    private void check(Script.Step step, Played turn) {
        List<String> differences =
                step.expect() == null ? List.of() : step.expect().differences(turn);
        told.append(channel).append(turn.told());
        if (!differences.isEmpty()) {
            throw new AssertionError("\n" + script.file() + ":" + step.line() + "\n  ✗ "
                    + String.join("\n  ✗ ", differences) + "\n" + turn.inFull() + "The conversation so far:\n" + told);
        }
    }

    private Content content(Script.Act act) {
        if (act instanceof Script.Act.Say say) {
            return new Content.Text(filled(say.text()));
        }
        if (act instanceof Script.Act.Tap tap) {
            return new Content.Tap(tap.button(), tap.button());
        }
        if (act instanceof Script.Act.Send send) {
            return send.content();
        }
        if (act instanceof Script.Act.Happen event) {
            return new Content.Event(event.kind(), event.key());
        }
        throw new AssertionError(
                script.file() + ": a service cannot go live in the middle of a script across channels");
    }

    private String filled(String text) {
        String code = house.codeTo(mobile);
        return text.replace("{mobile}", mobile)
                .replace("{other_mobile}", otherMobile)
                .replace("{code}", code)
                .replace("{wrong_code}", code.equals("111111") ? "222222" : "111111")
                .replace("{id_card}", idCard)
                .replace("{id_tail}", idCard.substring(14));
    }

    private static String number() {
        return "13" + String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    private static String idCard() {
        String body = "330106" + (1970 + ThreadLocalRandom.current().nextInt(30))
                + String.format("%02d", 1 + ThreadLocalRandom.current().nextInt(12))
                + String.format("%02d", 1 + ThreadLocalRandom.current().nextInt(28))
                + String.format("%03d", ThreadLocalRandom.current().nextInt(1000));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (1 << (17 - i)) % 11 * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
