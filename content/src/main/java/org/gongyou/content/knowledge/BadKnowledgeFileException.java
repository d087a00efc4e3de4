package org.gongyou.content.knowledge;

import java.util.List;

/** One or more knowledge files break the rules; the message names every file, entry, field, fault and cure, in Chinese. */
public class BadKnowledgeFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a List.copyOf is serialisable
    private final List<String> faults;

    BadKnowledgeFileException(List<String> faults) {
        super("知识条目有 " + faults.size() + " 处错误：\n" + String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line per fault. */
    public List<String> faults() {
        return faults;
    }
}
