package org.gongyou.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every file of the repository, whoever writes it. */
class RepositoryTest {

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", "dist", "data", ".idea");
    private static final int LONGEST_JAVA_FILE = 400;

    /** Put together here, because this file is searched too. */
    private static final List<String> REGISTRY_HOSTS = List.of(
            "registry." + "npmjs",
            "registry." + "npmmirror",
            "registry." + "yarnpkg",
            "repo." + "maven.apache",
            "repo1." + "maven",
            "maven." + "aliyun",
            "repo." + "spring.io",
            "mirrors." + "cloud");

    private static Path root;
    private static List<Path> files;

    @BeforeAll
    static void listFiles() throws IOException {
        root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        files = new ArrayList<>();
        Files.walkFileTree(root, new Collector());
    }

    @Test
    void namesNoHostOfAPackageRegistry() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String text = text(file);
            REGISTRY_HOSTS.stream()
                    .filter(text::contains)
                    .forEach(host -> found.add(root.relativize(file) + ": " + host));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void locksFrontEndPackagesWithoutAddresses() throws IOException {
        for (Path file : files) {
            if (file.endsWith("package-lock.json")) {
                assertThat(text(file)).as(file.toString()).doesNotContain("\"resolved\"");
            }
        }
    }

    @Test
    void hasNoJavaFileThatNobodyReadsToTheEnd() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files) {
            if (file.toString().endsWith(".java") && text(file).lines().count() > LONGEST_JAVA_FILE) {
                tooLong.add(root.relativize(file).toString());
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void saysTheSameInBothReadmes() throws IOException {
        String english = text(root.resolve("README.md"));
        String chinese = text(root.resolve("README.zh-CN.md"));

        assertThat(headingLevels(chinese)).isEqualTo(headingLevels(english));
        assertThat(commands(chinese)).isEqualTo(commands(english)).isNotEmpty();
        assertThat(settings(chinese)).isEqualTo(settings(english)).isNotEmpty();
    }

    @Test
    void leavesNoWorkForLaterInTheCode() throws IOException {
        Pattern mark = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME)\\b");
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            if (file.toString().matches(".*\\.(java|ts|vue|sql|yml|xml)")
                    && mark.matcher(text(file)).find()) {
                found.add(root.relativize(file).toString());
            }
        }

        assertThat(found).isEmpty();
    }

    private static List<Integer> headingLevels(String markdown) {
        return prose(markdown)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.indexOf(' '))
                .toList();
    }

    private static List<String> commands(String markdown) {
        return matches("(?s)```(?:bash|sh)\\n(.*?)```", markdown)
                .flatMap(String::lines)
                .map(line -> line.replaceAll("\\s+#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> settings(String markdown) {
        return matches("`(GONGYOU_[A-Z_<n>]+|SERVER_PORT)`", markdown)
                .distinct()
                .toList();
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static String prose(String markdown) {
        return markdown.replaceAll("(?s)```.*?```", "");
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        }
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean ours = !NOT_OURS.contains(dir.getFileName().toString());
            return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
