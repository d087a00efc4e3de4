package org.gongyou.intents.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One section of {@code docs/benchmarks.md}: gathers lines, prints them, and puts them between the section's markers. The
 * drivers of {@code admin-web/bench} and {@code bot-core/bench} are compiled with it, too. Their {@code run} tells where the repository's root is
 * ({@code bench.root}), what they are called ({@code bench.run}), and what else to say of the machine ({@code bench.setting}).
 */
public final class Page {

    private static final String HEAD = """
            # Benchmarks

            Written by the drivers in `admin-web/bench`, `bot-core/bench` and `intents/bench`; each section names its command, machine
            and date. Do not edit by hand: run the command again. Unflattering figures stay.
            """;

    private final String section;
    private final List<String> lines = new ArrayList<>();

    /**
     * A section.
     *
     * @param command what {@code run} was called with
     */
    public Page(String section, String title, String command) {
        this.section = section;
        lines.add("## " + title);
        lines.add("");
        lines.add("`" + System.getProperty("bench.run") + " " + command + "` on " + machine() + ", " + LocalDate.now() + ".");
        lines.add("");
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " × " + cpuModel() + ", "
                + memoryGiB() + " GiB, Linux, JDK " + System.getProperty("java.vm.version")
                + " (" + System.getProperty("java.vm.vendor") + ")" + System.getProperty("bench.setting", "")
                + ", load before " + load();
    }

    private static String cpuModel() {
        return grep("/proc/cpuinfo", "model name").replaceFirst(".*:\\s*", "");
    }

    private static long memoryGiB() {
        return Math.round(Long.parseLong(grep("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1048576.0);
    }

    private static String load() {
        return grep("/proc/loadavg", "").split(" ")[0];
    }

    private static String grep(String file, String start) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(start))
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line, or with an empty one a new paragraph. */
    public Page say(String line) {
        lines.add(line);
        return this;
    }

    /** A table: the first row is its head. */
    public Page table(List<List<String>> rows) {
        List<String> head = rows.get(0);
        lines.add(row(head));
        lines.add(row(head.stream().map(cell -> "---").toList()));
        rows.subList(1, rows.size()).forEach(row -> lines.add(row(row)));
        lines.add("");
        return this;
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Prints the section, and writes it to the page unless {@code BENCH_DRY} is set. */
    public void publish() {
        String text = String.join("\n", lines).strip();
        System.out.println("\n" + text);
        if (System.getenv("BENCH_DRY") != null) {
            return;
        }
        Path file = Path.of(System.getProperty("bench.root"), "docs/benchmarks.md");
        String begin = "<!-- begin:" + section + " -->";
        String end = "<!-- end:" + section + " -->";
        try {
            Files.createDirectories(file.getParent());
            String page = Files.exists(file) ? Files.readString(file) : HEAD;
            int from = page.indexOf(begin);
            int to = page.indexOf(end);
            String block = begin + "\n" + text + "\n" + end;
            Files.writeString(
                    file,
                    from >= 0 && to > from
                            ? page.substring(0, from) + block + page.substring(to + end.length())
                            : page.stripTrailing() + "\n\n" + block + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
