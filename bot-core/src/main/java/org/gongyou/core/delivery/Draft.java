package org.gongyou.core.delivery;

import java.time.Instant;
import org.gongyou.core.privacy.Sealed;

/** A new row of {@code outbound_message}; MyBatis fills in its id. */
final class Draft {

    private long id;
    private final Parcel parcel;
    private final Sealed body;
    private final Status status;
    private final Instant pushAt;
    private final Instant createdAt;

    Draft(Parcel parcel, Sealed body, Status status, Instant pushAt, Instant createdAt) {
        this.parcel = parcel;
        this.body = body;
        this.status = status;
        this.pushAt = pushAt;
        this.createdAt = createdAt;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Parcel getParcel() {
        return parcel;
    }

    public Sealed getBody() {
        return body;
    }

    public Status getStatus() {
        return status;
    }

    public Instant getPushAt() {
        return pushAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
