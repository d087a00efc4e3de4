package org.gongyou.channels.wecom;

/** The platform's refusal, or no answer at all. */
final class WeComException extends Exception {

    private final int code;
    private final boolean heard;
    private final String said;

    private WeComException(int code, boolean heard, String said) {
        super("WeCom answered " + code, null, false, false);
        this.code = code;
        this.heard = heard;
        this.said = said;
    }

    /** The platform answered with this code and these words. */
    static WeComException refusal(int code, String said) {
        return new WeComException(code, true, said);
    }

    /**
     * There is no answer.
     *
     * @param heard whether the platform may have heard us
     */
    static WeComException silence(boolean heard) {
        return new WeComException(0, heard, "");
    }

    /** The platform's code; 0 if there was no answer. */
    int code() {
        return code;
    }

    /** What the platform said with it, for humans; it may name the address that it saw. */
    String said() {
        return said;
    }

    /** Whether nobody knows what became of the call. */
    boolean isDoubtful() {
        return code == 0 && heard;
    }
}
