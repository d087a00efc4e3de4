package org.gongyou.core.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member of the union.
 *
 * @param name in clear; mask it where it is shown to others
 * @param status {@code active} while the membership holds, {@code left} after he has left
 * @param retainedOn since when the membership is kept without dues; null while it is not
 * @param cardCode what the address of his electronic card ends in; not to be guessed
 */
public record Member(
        long id,
        String memberNo,
        String name,
        String unionName,
        LocalDate joinedOn,
        String status,
        @Nullable LocalDate retainedOn,
        String cardCode) {}
