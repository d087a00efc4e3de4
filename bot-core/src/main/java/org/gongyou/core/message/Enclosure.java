package org.gongyou.core.message;

import java.net.URI;

/**
 * A picture or a document that goes with a message of ours. Its bytes are kept by the house and never change; channels show it as
 * the platform can, and where it cannot be shown its address stands in the words.
 *
 * @param id by which the house knows its bytes: the same bytes have the same id
 * @param url where it can be opened for a while by whoever has the address
 */
public record Enclosure(String id, Kind kind, String url) {

    /** What it is. Names are stored; never rename one. */
    public enum Kind {
        /** Shown as it is: JPEG or PNG. */
        PICTURE("图片"),
        /** To be opened: PDF. */
        DOCUMENT("文件");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** What people call it. */
        public String title() {
            return title;
        }
    }

    /** Its address on the server that it is asked of, for pages of our own. */
    public String path() {
        return URI.create(url).getRawPath();
    }

    /** A page to open, for platforms that cannot show it. */
    public OutboundMessage.Link asLink() {
        return new OutboundMessage.Link(kind.title(), url);
    }

    /** Its address in one line, for platforms that would not take it. */
    public String asText() {
        return kind.title() + "：" + url;
    }
}
