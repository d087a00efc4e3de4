package org.gongyou.intents.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words that are often meant to be others, with the company that gives them away. */
final class Confusions {

    private record Confusion(String from, String to, Pattern needed, Pattern never) {}

    private final List<Confusion> all = new ArrayList<>();

    Confusions(List<String> lines) {
        for (String line : lines) {
            String[] fields = line.split("\t");
            all.add(new Confusion(fields[0], fields[1], Pattern.compile(fields[2]), Pattern.compile(fields[3])));
        }
    }

    List<Correction> in(String text) {
        List<Correction> found = new ArrayList<>();
        for (Confusion confusion : all) {
            int at = text.indexOf(confusion.from);
            if (at < 0
                    || !confusion.needed.matcher(text).find()
                    || confusion.never.matcher(text).find()) {
                continue;
            }
            for (; at >= 0; at = text.indexOf(confusion.from, at + confusion.from.length())) {
                found.add(new Correction(at, confusion.from, confusion.to));
            }
        }
        return found;
    }
}
