package org.gongyou.channels.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gongyou.core.attachment.Attachments;
import org.gongyou.core.attachment.BadFileException;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes photos and files ahead of the messages that name them. */
@RestController
@Tag(name = "应用渠道")
@SecurityRequirement(name = "app")
@AppRefusals
class AppMediaController {

    /** The end of the address, whose bodies may be larger than those of messages. */
    static final String PATH = "/media";

    record MediaResponse(@JsonProperty("media_id") String mediaId) {}

    private final AppSessions sessions;
    private final AppLimits limits;
    private final Attachments attachments;

    AppMediaController(AppSessions sessions, AppLimits limits, Attachments attachments) {
        this.sessions = sessions;
        this.limits = limits;
        this.attachments = attachments;
    }

    /** Stores the bytes of the request's body, whatever type it claims; a message may then name the id. */
    @Operation(summary = "上传照片或文件", description = "请求体就是文件本身（jpg、png、PDF，10 MB 以内）；随后的 image 消息用返回的 media_id。")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @PostMapping("/channels/app/{account}" + PATH)
    @ResponseStatus(HttpStatus.CREATED)
    MediaResponse upload(
            @PathVariable String account,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request)
            throws IOException {
        AppSession session = sessions.require(account, authorization);
        limits.countMessage(session.sender());
        byte[] bytes = request.getInputStream().readNBytes(Attachments.MOST_BYTES + 1);
        try {
            return new MediaResponse(attachments.upload(new AccountRef(AppChannel.NAME, session.account()), bytes));
        } catch (BadFileException e) {
            throw AppProblem.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
