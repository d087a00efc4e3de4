package org.gongyou.admin.documents;

import java.util.Optional;
import org.gongyou.core.document.Documents;
import org.gongyou.core.document.StoredDraft;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A draft under its sealed address, which alone opens it: nobody is signed in here. */
@RestController
@RequestMapping("/documents/{token}")
class DocumentsController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Documents documents;

    DocumentsController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable String token) {
        return documents
                .open(token)
                .map(draft -> html(HttpStatus.OK, DraftPage.of(draft, token)))
                .orElseGet(() -> html(HttpStatus.NOT_FOUND, DraftPage.unknown()));
    }

    @GetMapping("/word")
    ResponseEntity<?> word(@PathVariable String token) {
        return file(documents.open(token), DraftFile.WORD);
    }

    @GetMapping("/pdf")
    ResponseEntity<?> pdf(@PathVariable String token) {
        return file(documents.open(token), DraftFile.PDF);
    }

    @PostMapping("/deletion")
    ResponseEntity<String> delete(@PathVariable String token) {
        documents.delete(token);
        return html(HttpStatus.OK, DraftPage.deleted());
    }

    private static ResponseEntity<?> file(Optional<StoredDraft> draft, DraftFile kind) {
        return draft.<ResponseEntity<?>>map(d -> kind.response(d.paper()))
                .orElseGet(() -> html(HttpStatus.NOT_FOUND, DraftPage.unknown()));
    }

    private static ResponseEntity<String> html(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(body);
    }
}
