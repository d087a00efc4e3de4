package org.gongyou.core.identity;

import org.gongyou.core.message.Delivery;

/**
 * The road of short messages (短信). Implemented by a provider of the union, and by the loopback platform; where there is
 * none, nobody can prove a phone number. Called from jobs, by several threads.
 */
public interface SmsSender {

    /**
     * Sends a message.
     *
     * @param mobile eleven digits, of mainland China
     * @return what became of it; a refusal is an answer, not an exception
     */
    Delivery send(String mobile, String text);
}
