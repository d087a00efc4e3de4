package org.gongyou.core.approval;

/** The desk's accounts, as far as officers need them; implemented by the desk. */
public interface OfficerAccounts {

    /** Whether the account is in use and may rule on cases now. */
    boolean mayRule(long operatorId);
}
