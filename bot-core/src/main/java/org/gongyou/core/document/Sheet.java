package org.gongyou.core.document;

import java.util.ArrayList;
import java.util.List;
import org.gongyou.core.document.Paper.Kind;
import org.gongyou.core.document.Paper.Part;

/** A paper in the making. Used by one thread. */
final class Sheet {

    private final String title;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> advice = new ArrayList<>();

    Sheet(String title) {
        this.title = title;
    }

    Sheet heading(String text) {
        return add(Kind.HEADING, text);
    }

    Sheet text(String text) {
        return add(Kind.TEXT, text);
    }

    Sheet item(String text) {
        return add(Kind.ITEM, text);
    }

    Sheet detail(String text) {
        return add(Kind.DETAIL, text);
    }

    Sheet signature(String text) {
        return add(Kind.SIGNATURE, text);
    }

    Sheet table(List<List<String>> rows) {
        parts.add(new Part(Kind.TABLE, "", rows));
        return this;
    }

    Sheet advice(String sentence) {
        advice.add(sentence);
        return this;
    }

    Paper finish() {
        return new Paper(title, parts, advice);
    }

    private Sheet add(Kind kind, String text) {
        parts.add(new Part(kind, text, List.of()));
        return this;
    }
}
