package org.gongyou.channels.loopback;

import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.ShortMessages.Sms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The phones' short messages, for the simulator page and test drivers. */
@RestController
@ConditionalOnSimulator
class ShortMessageController {

    private final ShortMessages messages;

    ShortMessageController(ShortMessages messages) {
        this.messages = messages;
    }

    /** What a phone has received, or any phone if no number is given, oldest first. */
    @GetMapping("/simulator/sms")
    List<Sms> received(@RequestParam(defaultValue = "") String mobile, @RequestParam(defaultValue = "0") long after) {
        return messages.received(mobile, after);
    }
}
