package org.gongyou.channels.doctor;

import java.util.List;
import org.gongyou.core.message.AccountRef;

/** Examines the accounts of one channel. */
public interface Examiner {

    /** The accounts that are switched on, each with its title. */
    List<Patient> patients();

    /** Checks everything that can be checked; calls the platform, and takes some seconds if that does not answer. */
    List<Finding> examine(AccountRef account);

    /** An account to be examined. */
    record Patient(AccountRef account, String title) {}
}
