package org.gongyou.core.conversation;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that read what others have committed, also after waiting for their lock. One that lost a deadlock, or
 * waited too long, is tried again.
 */
@Component
class Transactions {

    private static final int ATTEMPTS = 3;

    private final TransactionTemplate apart;

    Transactions(PlatformTransactionManager manager) {
        apart = new TransactionTemplate(manager);
        apart.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs in a transaction of its own, which has committed when this returns. */
    <T> T apart(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return apart.execute(status -> work.get());
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
