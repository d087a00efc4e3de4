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
    private final Instant expiresAt;
    private final boolean urgent;

    Draft(Parcel parcel, Sealed body, Status status, Times times) {
        this.parcel = parcel;
        this.body = body;
        this.status = status;
        this.pushAt = times.pushAt();
        this.createdAt = times.createdAt();
        this.expiresAt = times.expiresAt();
        this.urgent = times.urgent();
    }

    /** When it is made, when it is to leave, when it is worth nothing any more, and whether it may wait for anything else. */
    record Times(Instant createdAt, Instant pushAt, Instant expiresAt, boolean urgent) {}

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

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public boolean isUrgent() {
        return urgent;
    }
}
