package org.gongyou.core.registration;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The {@code offer} table. */
@Mapper
interface OfferMapper {

    void insert(NewOffer offer);

    @Nullable
    Offer find(@Param("id") long id);

    /** Reads it and keeps everybody else from giving its places until the transaction ends. */
    @Nullable
    Offer lock(@Param("id") long id);

    /** Those of a service that take registrations at that time, soonest first. */
    List<Offer> findOpen(@Param("service") String service, @Param("at") Instant at, @Param("limit") int limit);

    /** The newest first. */
    List<Offer> list(
            @Param("service") @Nullable String service, @Param("limit") int limit, @Param("offset") long offset);

    long count(@Param("service") @Nullable String service);

    void saveTaken(@Param("id") long id, @Param("taken") int taken);

    void saveQueueNo(@Param("id") long id, @Param("queueNo") long queueNo);

    long queueNo(@Param("id") long id);

    /** Returns 0 if it has changed since {@code version}. */
    int change(@Param("id") long id, @Param("version") int version, @Param("draft") OfferDraft draft);

    void callOff(@Param("id") long id);

    /** A new row; MyBatis fills in its id. */
    final class NewOffer {
        private long id;
        private final OfferDraft draft;
        private final Instant at;

        NewOffer(OfferDraft draft, Instant at) {
            this.draft = draft;
            this.at = at;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public OfferDraft getDraft() {
            return draft;
        }

        public Instant getAt() {
            return at;
        }
    }
}
