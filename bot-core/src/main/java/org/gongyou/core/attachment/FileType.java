package org.gongyou.core.attachment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of files that are taken, told by their first bytes. */
public enum FileType {
    /** A photo. */
    JPEG("ffd8ff"),
    /** A picture without loss, such as a screenshot. */
    PNG("89504e470d0a1a0a"),
    /** A document. */
    PDF("255044462d");

    private final byte[] head;

    FileType(String head) {
        this.head = HexFormat.of().parseHex(head);
    }

    /** The kind of a file; empty if it is none that is taken. */
    static Optional<FileType> of(byte[] file) {
        return Arrays.stream(values())
                .filter(t -> file.length >= t.head.length && Arrays.equals(t.head, Arrays.copyOf(file, t.head.length)))
                .findFirst();
    }
}
