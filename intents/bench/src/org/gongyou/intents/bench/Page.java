package org.gongyou.intents.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One section of {@code docs/benchmarks.md}: gathers lines, prints them, and puts them between the section's markers. */
final class Page {

    private final String section;
    private final List<String> lines = new ArrayList<>();

    Page(String section, String title, String command) {
        this.section = section;
        lines.add("## " + title);
        lines.add("");
        lines.add("`intents/bench/run " + command + "` on " + machine() + ", " + LocalDate.now() + ".");
        lines.add("");
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " × "
                + value("/proc/cpuinfo", "model name").replaceFirst(".*:\\s*", "") + ", "
                + Math.round(Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1048576.0)
                + " GiB, Linux, JDK " + System.getProperty("java.vm.version") + " ("
                + System.getProperty("java.vm.vendor")
                + "), load before " + value("/proc/loadavg", "").split(" ")[0];
    }

    private static String value(String file, String start) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(start))
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page say(String line) {
        lines.add(line);
        return this;
    }

    /** A table: the first row is its head. */
    Page table(List<List<String>> rows) {
        lines.add(row(rows.get(0)));
        lines.add(row(rows.get(0).stream().map(cell -> "---").toList()));
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
    void publish() {
        String text = String.join("\n", lines).strip();
        System.out.println("\n" + text);
        if (System.getenv("BENCH_DRY") != null) {
            return;
        }
        Path file = Path.of(System.getProperty("bench.home"), "../../docs/benchmarks.md");
        String begin = "<!-- begin:" + section + " -->";
        String end = "<!-- end:" + section + " -->";
        String block = begin + "\n" + text + "\n" + end;
        try {
            String page = Files.readString(file);
            int from = page.indexOf(begin);
            int to = page.indexOf(end);
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
