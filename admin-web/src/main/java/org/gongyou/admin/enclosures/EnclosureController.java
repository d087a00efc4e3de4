package org.gongyou.admin.enclosures;

import java.nio.charset.StandardCharsets;
import org.gongyou.admin.pages.PhonePage;
import org.gongyou.core.attachment.Enclosures;
import org.gongyou.core.attachment.FileType;
import org.gongyou.core.attachment.StoredFile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A picture or document under its sealed address, which alone opens it: nobody is signed in here. */
@RestController
class EnclosureController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Enclosures enclosures;

    EnclosureController(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    @GetMapping(Enclosures.PATH + "{pass}")
    ResponseEntity<byte[]> show(@PathVariable String pass) {
        return enclosures.openAt(pass).map(EnclosureController::shown).orElseGet(EnclosureController::unknown);
    }

    private static ResponseEntity<byte[]> shown(StoredFile file) {
        return answer(HttpStatus.OK, typeOf(file.type()), file.bytes());
    }

    private static MediaType typeOf(FileType type) {
        return switch (type) {
            case JPEG -> MediaType.IMAGE_JPEG;
            case PNG -> MediaType.IMAGE_PNG;
            case PDF -> MediaType.APPLICATION_PDF;
        };
    }

    /** The same for all addresses that lead nowhere. */
    private static ResponseEntity<byte[]> unknown() {
        String page = PhonePage.of("打不开", "", "", "<p role=\"status\">这个链接过期了。需要的话，请在与工会的对话里回“转人工”，请工作人员再发一次。</p>");
        return answer(HttpStatus.NOT_FOUND, HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, MediaType type, byte[] body) {
        return ResponseEntity.status(status)
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, noarchive")
                .header("Referrer-Policy", "no-referrer")
                .body(body);
    }
}
