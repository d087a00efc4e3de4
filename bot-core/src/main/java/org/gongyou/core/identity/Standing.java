package org.gongyou.core.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a turn may know of who is speaking.
 *
 * @param phone the number that this contact has proved, masked
 * @param smsWorks whether a code can be sent at all
 * @param challenge a proof under way
 * @param shared whether other contacts are the same person
 */
public record Standing(
        Assurance assurance,
        @Nullable String phone,
        boolean smsWorks,
        @Nullable Challenge challenge,
        boolean shared) {

    /** Of somebody with a platform's account, where no code can be sent. */
    public static Standing unknown() {
        return new Standing(Assurance.ACCOUNT, null, false, null, false);
    }

    /**
     * Whether the speaker may see only what was done in this very conversation: what other contacts of the person did is
     * not shown to one that has proved nothing.
     */
    public boolean seesOnlyThisConversation() {
        return shared && !assurance.atLeast(Assurance.PHONE);
    }

    /** What we wait for. */
    public enum Stage {
        CODE,
        ID
    }

    /** What the words of this turn are worth as an answer. */
    public enum Answer {
        /** They are no answer. */
        NONE,
        RIGHT,
        WRONG,
        /** The code has run out, so that no answer counts any more. */
        EXPIRED
    }

    /** What the right code leads to. */
    public enum Consequence {
        /** Nobody else has shown or registered this number. */
        ALONE,
        /** One other has shown it lately: he is the same person. */
        JOIN,
        /** Others are known under this number; the ID number tells which of them he is. */
        ASK_ID,
        /** Several people have shown this number, and nothing tells them apart. */
        SEVERAL
    }

    /**
     * A proof under way.
     *
     * @param mobile the number, in clear
     * @param left how many wrong answers are allowed after this turn's; when none is left, the proof is over
     * @param consequence of a right code in this turn, else {@link Consequence#ALONE}
     */
    public record Challenge(String mobile, Stage stage, Answer answer, int left, Consequence consequence) {

        @Override
        public String toString() {
            return stage + " " + answer;
        }
    }
}
