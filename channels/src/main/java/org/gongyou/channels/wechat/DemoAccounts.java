package org.gongyou.channels.wechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongyou.channels.callback.Secret;
import org.gongyou.channels.wechat.WeChatAccount.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two accounts that the loopback platform plays. Their words are random, drawn at the first start and kept in
 * {@code demo-accounts.json} in the data directory, which only its owner can read.
 */
final class DemoAccounts {

    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    DemoAccounts(Path dataDir) {
        this.file = dataDir.resolve("demo-accounts.json");
    }

    /** What must not be made up for the account {@code demo}, because somebody outside knows it already. */
    record Overrides(
            @Nullable String token,
            @Nullable String aesKey,
            @Nullable String appid) {}

    /** What is kept of an account. */
    record Words(String appId, String secret, String token, String aesKey, String originalId) {

        static Words random() {
            return new Words(
                    "wx" + draw("0123456789abcdef", 16),
                    draw("0123456789abcdef", 32),
                    draw(ALPHANUMERIC, 32),
                    draw(ALPHANUMERIC, 42) + "A",
                    "gh_" + draw("0123456789abcdef", 12));
        }

        Words with(Overrides given) {
            return new Words(
                    or(given.appid(), appId), secret, or(given.token(), token), or(given.aesKey(), aesKey), originalId);
        }

        private static String or(@Nullable String given, String ours) {
            return given == null || given.isBlank() ? ours : given.strip();
        }
    }

    /** The accounts {@code demo} (a verified service account) and {@code demo-sub} (an unverified subscription account). */
    List<WeChatAccount> load(Overrides overrides, URI apiBase) {
        Map<String, Words> kept = read();
        boolean complete = kept.containsKey("demo") && kept.containsKey("demo-sub");
        Words demo = kept.computeIfAbsent("demo", name -> Words.random());
        Words sub = kept.computeIfAbsent("demo-sub", name -> Words.random());
        if (!complete) {
            write(kept);
        }
        return List.of(
                account("demo", "工友（演示服务号）", demo.with(overrides), Kind.VERIFIED_SERVICE, apiBase),
                account("demo-sub", "工友（演示订阅号）", sub, Kind.UNVERIFIED_SUBSCRIPTION, apiBase));
    }

    private static WeChatAccount account(String name, String title, Words words, Kind kind, URI apiBase) {
        return new WeChatAccount(
                name,
                title,
                words.appId(),
                new Secret(words.secret()),
                new Secret(words.token()),
                new Secret(words.aesKey()),
                words.originalId(),
                kind,
                true,
                apiBase);
    }

    private Map<String, Words> read() {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            return new TreeMap<>(JSON.readValue(Files.readString(file), new TypeReference<Map<String, Words>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (JacksonException e) {
            // Its message would quote the file, and with it the secrets.
            throw new IllegalStateException(file + " is damaged: delete it, and new demo accounts are made");
        }
    }

    private void write(Map<String, Words> words) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "demo-accounts", ".tmp");
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(words));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": is the data directory writable?", e);
        }
    }

    private static String draw(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
    }
}
