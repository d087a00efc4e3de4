package org.gongyou.admin.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.attachment.Attachments;
import org.gongyou.core.attachment.BadFileException;
import org.gongyou.core.attachment.Enclosures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes pictures and documents ahead of the ruling or the broadcast that will name them. */
@RestController
@RequestMapping("/api/enclosures")
class EnclosuresController {

    private static final Logger LOG = LoggerFactory.getLogger(EnclosuresController.class);

    private final Enclosures enclosures;

    EnclosuresController(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    /** By what a ruling or a broadcast names it. */
    record Taken(String id) {}

    @Operation(summary = "上传要附给对方的图片或文件", description = "请求体就是文件本身（jpg、png、PDF，10 MB 以内）。随后的处理或群发用返回的 id 附上它。")
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Taken take(@AuthenticationPrincipal Operator operator, HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(Attachments.MOST_BYTES + 1);
        try {
            String id = enclosures.take(bytes);
            LOG.info("Operator {} brought an enclosure of {} bytes", operator.id(), bytes.length);
            return new Taken(id);
        } catch (BadFileException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }
}
