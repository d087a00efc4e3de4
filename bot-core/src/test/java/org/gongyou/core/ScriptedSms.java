package org.gongyou.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.core.identity.SmsSender;
import org.gongyou.core.message.Delivery;

/** A provider of short messages that keeps what it was given. */
public final class ScriptedSms implements SmsSender {

    private static final Pattern CODE = Pattern.compile("验证码 (\\d{6})");

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    private record Sent(String mobile, String text) {}

    @Override
    public Delivery send(String mobile, String text) {
        sent.add(new Sent(mobile, text));
        return new Delivery.Accepted();
    }

    /** The codes that this phone has received, oldest first. */
    public List<String> codesTo(String mobile) {
        return sent.stream()
                .filter(s -> s.mobile().equals(mobile))
                .map(s -> CODE.matcher(s.text()))
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .toList();
    }
}
