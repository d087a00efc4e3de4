package org.gongyou.core.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What every service gets for nothing; a script names those it shows by {@link #id}. */
enum TalkPattern {
    GREETING("greeting, session start"),
    SEVERAL_SLOTS("several answers in one sentence"),
    PREFILL("answers taken from the first words"),
    CORRECTION("an earlier answer is corrected"),
    DIGRESSION("a question in mid-form is answered, the form goes on"),
    CANCEL("cancelled, with confirmation"),
    BACK("one question back"),
    SKIP("an optional question is skipped"),
    WHY("\"why do you ask?\""),
    REPEAT("\"say that again\""),
    HELP("help"),
    MENU("the list of services"),
    INTERRUPTION("another service in between, and return"),
    RESUME("taken up again after hours or days"),
    OTHER_CHANNEL("taken up again on another channel"),
    CLARIFICATION("asked back between close intents"),
    OUT_OF_SCOPE("no business of a union"),
    CHIT_CHAT("small talk"),
    FAILURE("not understood repeatedly: a human is offered"),
    HANDOFF("given to a human, waiting, back to the bot"),
    SUMMARY_EDIT("the summary is edited before it is handed in"),
    PHOTO("a photo or a file"),
    DATE("a date in words"),
    AMOUNT("an amount in words"),
    TYPO("typos, homophones, pinyin slips"),
    OLD_BUTTON("an old button is pressed"),
    NEW_VERSION("a new version of the service goes live in mid-form");

    private final String meaning;

    TalkPattern(String meaning) {
        this.meaning = meaning;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String meaning() {
        return meaning;
    }

    static Optional<TalkPattern> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(TalkPattern::id).collect(Collectors.toList());
    }
}
