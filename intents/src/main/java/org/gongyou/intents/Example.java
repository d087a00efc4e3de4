package org.gongyou.intents;

/**
 * One utterance to learn from.
 *
 * @param label an intent ({@code org.member.join}), an intent with a topic ({@code org.member.join/fee}), or
 *     {@link #OUT_OF_SCOPE} for what we do not do
 * @param text what somebody may say
 */
public record Example(String label, String text) {

    /** The label of utterances that belong to no intent. */
    public static final String OUT_OF_SCOPE = "core.out_of_scope";

    public Example {
        if (label.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("an example needs a label and a text");
        }
    }

    /** The label's part before the slash. */
    public String intent() {
        int slash = label.indexOf('/');
        return slash < 0 ? label : label.substring(0, slash);
    }
}
