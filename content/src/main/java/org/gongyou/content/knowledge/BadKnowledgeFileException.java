package org.gongyou.content.knowledge;

import java.util.List;

/** One or more knowledge files break the rules; the message names every fault, in Chinese, for staff. */
public class BadKnowledgeFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadKnowledgeFileException(List<String> faults) {
        super("知识条目有 " + faults.size() + " 处错误：\n" + String.join("\n", faults));
    }
}
