package org.gongyou.core.attachment;

/** A file in clear. */
public record StoredFile(FileType type, byte[] bytes) {}
