package org.gongyou.channels.wecom;

import java.util.Optional;
import org.gongyou.channels.media.UploadedMedia;
import org.gongyou.channels.wecom.WeComErrors.Consequence;
import org.gongyou.channels.wecom.WeComMessages.Part;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has pictures and documents where the platform shows them; where it will not take one, its address is told instead. */
@Component
class Files {

    private static final int GONE = 40007;
    private static final Logger log = LoggerFactory.getLogger(Files.class);

    private final WeComClient client;
    private final UploadedMedia media;

    Files(WeComClient client, UploadedMedia media) {
        this.client = client;
        this.media = media;
    }

    /**
     * The part as it can be sent.
     *
     * @throws WeComException if the file cannot be given to the platform just now
     */
    Part ready(WeComAccount account, Part part, OutboundMessage message) throws WeComException {
        Enclosure enclosure = message.enclosure();
        if (enclosure == null || !part.isBare()) {
            return part;
        }
        return uploaded(account, part, enclosure).map(part::with).orElseGet(() -> WeComMessages.address(enclosure));
    }

    private Optional<String> uploaded(WeComAccount account, Part part, Enclosure enclosure) throws WeComException {
        try {
            return media.idOf(account.ref(), enclosure, file -> client.upload(account, part.type(), file));
        } catch (WeComException e) {
            Consequence consequence = WeComErrors.consequence(e.code());
            boolean forGood = consequence == Consequence.REFUSED
                    || consequence == Consequence.PERMISSION
                    || consequence == Consequence.UNKNOWN;
            if (e.code() == 0 || !forGood) {
                throw e;
            }
            log.warn("{}: a file is told as an address: {}", account.ref(), WeComErrors.explained(e.code()));
            return Optional.empty();
        }
    }

    /** The platform would not send the part: if it knows the file no longer, it is given it anew next time. */
    boolean isGone(WeComAccount account, @Nullable Enclosure enclosure, WeComException e) {
        if (enclosure == null || e.code() != GONE) {
            return false;
        }
        media.forget(account.ref(), enclosure);
        return true;
    }
}
