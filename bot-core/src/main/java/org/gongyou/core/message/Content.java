package org.gongyou.core.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person sent. What a platform may add tomorrow arrives as {@link Unsupported}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Content.Voice.class, name = "voice"),
    @JsonSubTypes.Type(value = Content.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Content.Location.class, name = "location"),
    @JsonSubTypes.Type(value = Content.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Content.Tap.class, name = "tap"),
    @JsonSubTypes.Type(value = Content.Event.class, name = "event"),
    @JsonSubTypes.Type(value = Content.Unsupported.class, name = "unsupported")
})
public sealed interface Content {

    /** The person's own words in this message, if it holds any; these go through safety and understanding. */
    @JsonIgnore
    default Optional<String> words() {
        return Optional.empty();
    }

    /** One line for a transcript, in Chinese. */
    @JsonIgnore
    String asText();

    /** Typed words. */
    record Text(String text) implements Content {
        @Override
        public Optional<String> words() {
            return Optional.of(text);
        }

        @Override
        public String asText() {
            return text;
        }
    }

    /**
     * A voice message.
     *
     * @param transcript what the platform heard, if it listens for us
     */
    record Voice(String mediaId, String format, @Nullable String transcript) implements Content {
        @Override
        public Optional<String> words() {
            return Optional.ofNullable(transcript).filter(t -> !t.isBlank());
        }

        @Override
        public String asText() {
            return words().map(t -> "[语音] " + t).orElse("[语音]");
        }
    }

    /** A picture, to be fetched from the platform by its id. */
    record Image(String mediaId, @Nullable String url) implements Content {
        @Override
        public String asText() {
            return "[图片]";
        }
    }

    /** A place the person chose to send; WGS or GCJ as the platform has it. */
    record Location(
            double latitude, double longitude, @Nullable String label) implements Content {
        @Override
        public String asText() {
            return label == null || label.isBlank() ? "[位置]" : "[位置] " + label;
        }
    }

    /** A shared page. */
    record Link(String title, @Nullable String description, String url) implements Content {
        @Override
        public String asText() {
            return "[链接] " + title;
        }
    }

    /** A button or menu entry of ours; its key is exact and never goes through understanding. */
    record Tap(String key, String label) implements Content {
        @Override
        public String asText() {
            return label;
        }
    }

    /** Something that happened without words. */
    record Event(Kind kind, @Nullable String key) implements Content {

        /** What happened; a menu click arrives as a {@link Tap}. */
        public enum Kind {
            SUBSCRIBE,
            UNSUBSCRIBE,
            SCAN,
            OPENED,
            OTHER
        }

        @Override
        public String asText() {
            return switch (kind) {
                case SUBSCRIBE -> "[关注]";
                case UNSUBSCRIBE -> "[取消关注]";
                case SCAN -> "[扫码]";
                case OPENED -> "[进入会话]";
                case OTHER -> "[事件]";
            };
        }
    }

    /** A kind of message that we do not know, kept and answered kindly. */
    record Unsupported(String platformType) implements Content {
        @Override
        public String asText() {
            return "[暂不支持的消息]";
        }
    }
}
