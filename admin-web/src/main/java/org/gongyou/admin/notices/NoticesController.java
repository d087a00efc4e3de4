package org.gongyou.admin.notices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.gongyou.core.aid.PublicNotice;
import org.gongyou.core.aid.PublicNotices;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The notices whose period runs today; before and after, nobody sees them here. */
@RestController
class NoticesController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final PublicNotices notices;

    NoticesController(PublicNotices notices) {
        this.notices = notices;
    }

    /** A hundred to a page, the newest first. */
    @GetMapping("/api/public/aid-notices")
    ResponseEntity<List<PublicNotice>> list(
            @RequestParam(defaultValue = "0")
                    @Min(value = 0, message = "页码从 0 开始")
                    @Max(value = 1000, message = "没有这么多页")
                    int page) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(notices.running(page));
    }

    @GetMapping("/site/aid-notices")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(NoticesPage.of(notices.running(0)));
    }
}
