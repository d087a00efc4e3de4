package org.gongyou.admin.pages;

import io.swagger.v3.oas.annotations.Hidden;
import org.gongyou.channels.app.Sites;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The chat page as {@code widget.js} shows it in a frame. On whose pages it may be, {@code EmbedPolicy} says. */
@Hidden
@RestController
class EmbedController {

    private final Sites sites;

    EmbedController(Sites sites) {
        this.sites = sites;
    }

    @GetMapping("/embed/{account}")
    ResponseEntity<Resource> chat(@PathVariable String account) {
        Resource page = new ClassPathResource("/static/h5/index.html");
        return sites.has(account) && page.exists()
                ? ResponseEntity.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .body(page)
                : ResponseEntity.notFound().build();
    }
}
