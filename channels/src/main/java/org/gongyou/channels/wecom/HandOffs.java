package org.gongyou.channels.wecom;

import org.gongyou.core.conversation.HandOffAsked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Gives people who ask for a human to the corporation's own, on accounts that are switched so; the case on our desk stays. */
@Component
class HandOffs {

    private final WeComAccounts accounts;
    private final Customers customers;
    private final Sessions sessions;
    private final Pulls threads;

    HandOffs(WeComAccounts accounts, Customers customers, Sessions sessions, Pulls threads) {
        this.accounts = accounts;
        this.customers = customers;
        this.sessions = sessions;
        this.threads = threads;
    }

    @TransactionalEventListener
    void asked(HandOffAsked asked) {
        if (asked.account().channel().equals(WeComAccount.CHANNEL)) {
            accounts.find(asked.account().name())
                    .filter(account -> account.switches().humans() == WeComProperties.Humans.POOL)
                    .ifPresent(account -> threads.run(() -> handOver(account, asked.conversationId())));
        }
    }

    private void handOver(WeComAccount account, long conversationId) {
        String customer = customers.inConversation(account, conversationId);
        if (customer != null) {
            sessions.handToPool(account, customer);
        }
    }
}
