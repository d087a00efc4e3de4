package org.gongyou.core.casework;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Working days in China, with holidays and make-up days (调休) as published by the State Council's office.
 *
 * <p>Knows the years in {@code working-days.csv}, at present 2026; in other years every Monday to Friday counts, so that
 * a date may come out too early around their holidays.
 */
@Component
class WorkingDays {

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();

    WorkingDays() {
        try (InputStream file = WorkingDays.class.getResourceAsStream("working-days.csv")) {
            if (file == null) {
                throw new IllegalStateException("working-days.csv is missing from the jar.");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String line) {
        String[] fields = line.split(",");
        LocalDate last = LocalDate.parse(fields[1]);
        for (LocalDate day = LocalDate.parse(fields[0]); !day.isAfter(last); day = day.plusDays(1)) {
            exceptions.put(day, fields[2].equals("work"));
        }
    }

    boolean isWorkingDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    /** The working day that is {@code days} working days after {@code start}; with 0, the first one from then on. */
    LocalDate after(LocalDate start, int days) {
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
}
