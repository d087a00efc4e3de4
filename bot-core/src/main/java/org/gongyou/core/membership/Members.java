package org.gongyou.core.membership;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** The members. */
@Service
public class Members {

    /** The member whose electronic card has this code. */
    public Optional<Member> byCardCode(String code) {
        throw new UnsupportedOperationException();
    }

    /** The member with this number. */
    public Optional<Member> byNumber(String memberNo) {
        throw new UnsupportedOperationException();
    }
}
