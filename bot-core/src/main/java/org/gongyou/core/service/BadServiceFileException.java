package org.gongyou.core.service;

import java.util.List;

/** One or more service files break the rules; the message names every file, field and fault, in Chinese, for staff. */
public class BadServiceFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a List.copyOf is serialisable
    private final List<String> faults;

    public BadServiceFileException(List<String> faults) {
        super("服务定义有 " + faults.size() + " 处错误：\n" + String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line per fault. */
    public List<String> faults() {
        return faults;
    }
}
