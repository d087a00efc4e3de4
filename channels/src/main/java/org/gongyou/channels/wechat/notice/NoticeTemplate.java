package org.gongyou.channels.wechat.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which template an account uses for what, and what goes into its fields.
 *
 * @param templateId the platform's id of it, as the account has it
 * @param lastError what the platform last said against it, in Chinese
 */
public record NoticeTemplate(
        News news,
        Way way,
        String templateId,
        List<Field> fields,
        boolean enabled,
        Instant changedAt,
        String changedBy,
        @Nullable String lastError) {

    /**
     * A field of a template.
     *
     * @param name as the platform has it: {@code thing1}, {@code time4}
     * @param words what goes into it; facts in braces, by their Chinese names: {@code {办理事项}}
     */
    public record Field(String name, String words) {}

    public NoticeTemplate {
        fields = List.copyOf(fields);
    }
}
