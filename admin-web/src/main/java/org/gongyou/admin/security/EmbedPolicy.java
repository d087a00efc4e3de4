package org.gongyou.admin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongyou.channels.app.Sites;
import org.springframework.security.web.header.HeaderWriter;

/** Lets the chat of an account be framed by the sites that are named for it, and by our own pages. */
final class EmbedPolicy implements HeaderWriter {

    static final String PATH = "/embed/";

    private final String policy;
    private final Sites sites;

    /**
     * A policy.
     *
     * @param policy all directives but that of ancestors
     */
    EmbedPolicy(String policy, Sites sites) {
        this.policy = policy;
        this.sites = sites;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String account = request.getRequestURI().replaceFirst("^.*" + PATH, "");
        List<String> origins = sites.originsOf(account);
        response.setHeader(
                "Content-Security-Policy",
                policy + "; frame-ancestors 'self'" + (origins.isEmpty() ? "" : " " + String.join(" ", origins)));
    }
}
