package org.gongyou.admin.desk;

import org.gongyou.core.attachment.StoredFile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that people sent, as the desk is shown them. */
final class StoredFiles {

    private StoredFiles() {}

    /** The file, kept by no cache. */
    static ResponseEntity<byte[]> response(StoredFile file) {
        return ResponseEntity.ok()
                .contentType(
                        switch (file.type()) {
                            case JPEG -> MediaType.IMAGE_JPEG;
                            case PNG -> MediaType.IMAGE_PNG;
                            case PDF -> MediaType.APPLICATION_PDF;
                        })
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }
}
