package org.gongyou.channels.token;

import java.io.IOException;
import java.time.Instant;
import org.gongyou.channels.token.TokenMapper.TokenRow;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.UnreadableDataException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tokens of all instances: a row for each app, whose lock decides who fetches the next one, and which dies with its
 * holder. Tokens lie there sealed.
 */
@Component
class SharedTokenShelf implements TokenShelf {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTokenShelf.class);

    private final TokenMapper tokens;
    private final PersonalData personalData;
    private final TransactionTemplate apart;

    SharedTokenShelf(TokenMapper tokens, PersonalData personalData, PlatformTransactionManager manager) {
        this.tokens = tokens;
        this.personalData = personalData;
        this.apart = new TransactionTemplate(manager);
        apart.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Carries what the platform said out of the transaction. */
    private static final class NotFetched extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Exception said;

        NotFetched(Exception said) {
            super(said);
            this.said = said;
        }
    }

    @Override
    @SuppressWarnings("unchecked") // nothing else than what the decision throws is carried out
    public <E extends Exception> Kept exchange(String key, Next<E> next) throws E, IOException {
        try {
            makeRoom(key);
            return apart.execute(status -> exchangeHeld(key, next));
        } catch (NotFetched e) {
            throw (E) e.said;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The shelf of tokens cannot be reached: {}", e.toString());
            throw new IOException("the shelf of tokens cannot be reached");
        }
    }

    private void makeRoom(String key) {
        if (!tokens.has(key)) {
            try {
                apart.executeWithoutResult(status -> tokens.insert(key, Instant.EPOCH));
            } catch (DuplicateKeyException e) {
                LOG.debug("Another instance made room for the token first");
            }
        }
    }

    private <E extends Exception> Kept exchangeHeld(String key, Next<E> next) {
        Kept kept = open(tokens.lock(key));
        try {
            Kept after = next.after(kept);
            if (!after.equals(kept)) {
                tokens.save(key, personalData.seal(after.token()), after.goodUntil());
            }
            return after;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new NotFetched(e);
        }
    }

    private @Nullable Kept open(TokenRow row) {
        String sealed = row.tokenSealed();
        try {
            return sealed == null ? null : new Kept(personalData.open(sealed), row.expiresAt());
        } catch (UnreadableDataException e) {
            return null; // sealed under a key that is gone: the platform gives it again
        }
    }
}
