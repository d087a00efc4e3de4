package org.gongyou.admin.cards;

import java.time.Clock;
import java.util.Optional;
import org.gongyou.core.membership.Member;
import org.gongyou.core.membership.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The member's card, and the check of one. */
@RestController
class CardController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Members members;
    private final CardSeal seal;
    private final CardPage page;
    private final Clock clock;

    CardController(Members members, CardSeal seal, CardPage page, Clock clock) {
        this.members = members;
        this.seal = seal;
        this.page = page;
        this.clock = clock;
    }

    /**
     * The card under its own code; with a time and a signature, the check that a QR code leads to, under the member's
     * number.
     */
    @GetMapping("/cards/{code}")
    ResponseEntity<String> card(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String t,
            @RequestParam(required = false) @Nullable String s) {
        if (t != null && s != null) {
            return checked(code, t, s);
        }
        return members.byCardCode(code)
                .map(member -> answer(HttpStatus.OK, page.card(member, address(member), clock.instant())))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, page.unknown()));
    }

    private ResponseEntity<String> checked(String memberNo, String t, String s) {
        if (!t.matches("\\d{1,12}")) {
            return answer(HttpStatus.NOT_FOUND, page.unknown());
        }
        return switch (seal.check(memberNo, Long.parseLong(t), s)) {
            case FORGED -> answer(HttpStatus.NOT_FOUND, page.unknown());
            case EXPIRED -> answer(HttpStatus.GONE, page.expired());
            case GENUINE -> genuine(members.byNumber(memberNo));
        };
    }

    private ResponseEntity<String> genuine(Optional<Member> member) {
        return member.map(m -> answer(HttpStatus.OK, page.checked(m, clock.instant())))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, page.unknown()));
    }

    private String address(Member member) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/cards/{number}")
                        .buildAndExpand(member.memberNo())
                        .toUriString()
                + "?" + seal.sign(member.memberNo());
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
