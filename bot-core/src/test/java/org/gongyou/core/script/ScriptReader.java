package org.gongyou.core.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.message.Content;
import org.gongyou.core.script.Script.Act;
import org.gongyou.core.script.Script.Known;
import org.gongyou.core.script.Script.Person;
import org.gongyou.core.script.Script.Step;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a script, or refuses it with all its faults. */
final class ScriptReader {

    private static final List<String> SCRIPT =
            List.of("name", "channel", "clock", "person", "listings", "patterns", "turns");
    private static final List<String> PERSON = List.of("member", "member_no", "region", "cases", "taken_ids");
    private static final List<String> CASE = List.of("service", "status", "receipt_no", "remark", "answers");
    private static final List<String> ACTS = List.of("say", "tap", "send", "event", "desk", "publish");
    private static final List<String> TURN =
            List.of("say", "tap", "send", "event", "desk", "publish", "wait", "channel", "listings", "expect");
    private static final List<String> SENDABLE =
            List.of("image", "voice", "location", "link", "file", "video", "unsupported");
    private static final Instant DEFAULT_CLOCK = Instant.parse("2026-03-02T01:30:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Path file;
    private final Faults faults;

    private ScriptReader(Path file, String shown) {
        this.file = file;
        this.faults = new Faults(shown);
    }

    /**
     * Reads a file.
     *
     * @param shown what the file is called in messages
     * @throws BadScriptException with every fault of the file
     */
    static Script read(Path file, String shown) throws IOException {
        return new ScriptReader(file, shown).script(Files.readString(file));
    }

    private Script script(String yaml) {
        Optional<Node> root = Optional.empty();
        try {
            root = new Compose(
                            LoadSettings.builder().setSchema(new CoreSchema()).build())
                    .composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            faults.add(line, "", "is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            faults.add(1, "", "is no YAML: " + e.getMessage());
        }
        if (root.isEmpty()) {
            faults.complain();
            faults.add(1, "", "is empty; a script has name and turns");
            faults.complain();
        }
        Script script = script(new Entry(root.orElseThrow(), "", faults));
        faults.complain();
        return script;
    }

    private Script script(Entry root) {
        Map<String, Entry> keys = root.map(SCRIPT);
        require(root, keys, "name");
        require(root, keys, "turns");
        Set<TalkPattern> patterns = EnumSet.noneOf(TalkPattern.class);
        Optional.ofNullable(keys.get("patterns"))
                .map(Entry::items)
                .orElse(List.of())
                .forEach(item -> item.one(
                                "a pattern" + Faults.cure(item.text(), TalkPattern.ids()),
                                id -> TalkPattern.of(id).orElse(null))
                        .ifPresent(patterns::add));
        List<Step> turns = new ArrayList<>();
        if (keys.containsKey("turns")) {
            keys.get("turns").list().forEach(turn -> turns.add(step(turn)));
            if (turns.isEmpty()) {
                keys.get("turns").fault("must have at least one turn");
            }
        }
        return new Script(
                file,
                Optional.ofNullable(keys.get("name")).map(Entry::text).orElse(""),
                Optional.ofNullable(channel(keys.get("channel"))).orElse("wechat"),
                Optional.ofNullable(keys.get("clock"))
                        .flatMap(ScriptReader::instant)
                        .orElse(DEFAULT_CLOCK),
                person(keys.get("person")),
                ListingReader.read(keys.get("listings")),
                patterns,
                turns);
    }

    private static void require(Entry where, Map<String, Entry> keys, String key) {
        if (!keys.containsKey(key)) {
            where.fault("'" + key + "' is missing");
        }
    }

    private static @Nullable String channel(@Nullable Entry entry) {
        return entry == null
                ? null
                : entry.one("a channel: wechat, weibo, app", t -> Script.CHANNELS.contains(t) ? t : null)
                        .orElse(null);
    }

    private static Optional<Instant> instant(Entry entry) {
        return entry.one(
                "a time with its offset, such as 2026-03-02T09:30:00+08:00",
                t -> OffsetDateTime.parse(t).toInstant());
    }

    private Person person(@Nullable Entry entry) {
        if (entry == null) {
            return new Person(false, null, null, List.of(), List.of());
        }
        Map<String, Entry> keys = entry.map(PERSON);
        return new Person(
                Optional.ofNullable(keys.get("member")).map(Entry::flag).orElse(false),
                text(keys, "member_no"),
                Optional.ofNullable(keys.get("region"))
                        .filter(e -> !e.isNull())
                        .flatMap(e -> e.one("a GB/T 2260 code of six digits", t -> t.matches("\\d{6}") ? t : null))
                        .orElse(null),
                Optional.ofNullable(keys.get("cases")).map(Entry::list).orElse(List.of()).stream()
                        .map(ScriptReader::known)
                        .toList(),
                Optional.ofNullable(keys.get("taken_ids")).map(Entry::items).orElse(List.of()).stream()
                        .map(Entry::text)
                        .toList());
    }

    private static Known known(Entry entry) {
        Map<String, Entry> keys = entry.map(CASE);
        require(entry, keys, "service");
        require(entry, keys, "status");
        return new Known(
                Optional.ofNullable(text(keys, "service")).orElse(""),
                Optional.ofNullable(text(keys, "status")).orElse(""),
                text(keys, "receipt_no"),
                text(keys, "remark"),
                keys.containsKey("answers") ? keys.get("answers").texts() : Map.of());
    }

    private static @Nullable String text(Map<String, Entry> keys, String key) {
        return keys.containsKey(key) ? keys.get(key).textOrNull() : null;
    }

    private Step step(Entry entry) {
        Map<String, Entry> keys = entry.map(TURN);
        List<String> acts = ACTS.stream().filter(keys::containsKey).toList();
        Expectation expect = keys.containsKey("expect") ? ExpectationReader.read(keys.get("expect")) : null;
        if (acts.size() > 1) {
            entry.fault(
                    "does " + acts.size() + " things at once (" + String.join(", ", acts) + "); make a turn of each");
        }
        if (acts.isEmpty() && expect != null) {
            entry.fault("expects an answer, but nothing is done; add one of " + String.join(", ", ACTS));
        }
        if (keys.isEmpty()) {
            entry.fault("is empty; it needs one of " + String.join(", ", TURN));
        }
        return new Step(
                entry.line(),
                Optional.ofNullable(keys.get("wait"))
                        .flatMap(ScriptReader::pause)
                        .orElse(MOMENT),
                channel(keys.get("channel")),
                ListingReader.read(keys.get("listings")),
                acts.isEmpty() ? null : act(acts.get(0), keys.get(acts.get(0))),
                expect);
    }

    private static Optional<Duration> pause(Entry entry) {
        return entry.one("a time to pass, such as PT26H or P3D", t -> {
            Duration pause = Duration.parse(t);
            return pause.isNegative() ? null : pause;
        });
    }

    private Act act(String key, Entry entry) {
        return switch (key) {
            case "say" -> new Act.Say(entry.text());
            case "tap" -> new Act.Tap(entry.text());
            case "send" -> new Act.Send(content(entry));
            case "event" ->
                entry.one(
                                "an event: subscribe, unsubscribe, scan, opened; after it the key of a code, if there is one",
                                ScriptReader::event)
                        .orElseGet(() -> new Act.Happen(Content.Event.Kind.OTHER, null));
            case "desk" -> ruling(entry);
            default -> new Act.Publish(entry.text());
        };
    }

    private static Act.Happen event(String text) {
        String[] parts = text.split(" ", 2);
        Content.Event.Kind kind = Content.Event.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return new Act.Happen(kind, parts.length > 1 ? parts[1].strip() : null);
    }

    private static Act ruling(Entry entry) {
        Map<String, Entry> keys = entry.map(List.of("action", "reason"));
        require(entry, keys, "action");
        return new Act.Rule(Optional.ofNullable(text(keys, "action")).orElse(""), text(keys, "reason"));
    }

    private static Content content(Entry entry) {
        Map<String, Entry> sent = entry.map(SENDABLE);
        if (sent.size() != 1) {
            entry.fault("must name one thing to send, such as {image: card.jpg}");
            return new Content.Unsupported("none");
        }
        String kind = sent.keySet().iterator().next();
        String value = Optional.ofNullable(sent.get(kind).textOrNull()).orElse("");
        return switch (kind) {
            case "image" -> new Content.Image(value, null);
            case "voice" -> new Content.Voice("media", "amr", value.isBlank() ? null : value);
            case "location" -> new Content.Location(30.2, 120.1, value);
            case "link" -> new Content.Link(value, null, "https://example.org/");
            case "unsupported" -> new Content.Unsupported(value);
            default -> new Content.Unsupported(kind);
        };
    }
}
