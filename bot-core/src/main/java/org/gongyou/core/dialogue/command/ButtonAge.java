package org.gongyou.core.dialogue.command;

/** Why a button no longer counts. */
public enum ButtonAge {
    /** Its question has been passed; its form is still under way. */
    PASSED,
    /** Its form waits behind another. */
    WAITING,
    /** Its form was handed in or given up. */
    OVER,
    /** Nobody knows it. */
    UNKNOWN
}
