package org.gongyou.admin.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import org.gongyou.core.document.Paper;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The files that a draft can be had as. */
public enum DraftFile {
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordFile::of),
    PDF("pdf", MediaType.APPLICATION_PDF_VALUE, PdfFile::of);

    private final String ending;
    private final MediaType type;
    private final Function<Paper, byte[]> writer;

    DraftFile(String ending, String type, Function<Paper, byte[]> writer) {
        this.ending = ending;
        this.type = MediaType.parseMediaType(type);
        this.writer = writer;
    }

    /** The draft as a file to be saved, kept by no cache; its name tells nothing of the person. */
    public ResponseEntity<byte[]> response(Paper paper) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(paper.title() + "（草稿）." + ending, UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(writer.apply(paper));
    }
}
