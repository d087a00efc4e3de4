package org.gongyou.intents.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Working days in China: days off around public holidays from {@code holidays.tsv}, weekend days to be worked in exchange
 * (调休) from {@code make-up-days.tsv}, both as the General Office of the State Council announced them.
 *
 * <p>Complete for the years that {@link #knows}. In other years make-up days are missing, and before an announcement the
 * days off as well, so that a date may come out a few days off around their holidays. Immutable and thread-safe.
 */
public final class WorkCalendar {

    private static final WorkCalendar CHINA = new WorkCalendar();

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();

    private WorkCalendar() {
        for (String[] row : rows("holidays.tsv")) {
            LocalDate last = LocalDate.parse(row[3]);
            for (LocalDate day = LocalDate.parse(row[2]); !day.isAfter(last); day = day.plusDays(1)) {
                off.add(day);
            }
        }
        for (String[] row : rows("make-up-days.tsv")) {
            worked.add(LocalDate.parse(row[2]));
            years.add(Integer.parseInt(row[0]));
        }
    }

    /** The calendar of mainland China. */
    public static WorkCalendar china() {
        return CHINA;
    }

    /** Whether both the days off and the make-up days of a year are known. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** Whether people in offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || !weekend && !off.contains(day);
    }

    /** The working day that is {@code days} working days after {@code start}; with 0, the first one from then on. */
    public LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static List<String[]> rows(String name) {
        try (InputStream file = WorkCalendar.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the jar.");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
