package org.gongyou.core.conversation;

/** Under the key of an accepted message came another content. */
public class MessageConflictException extends RuntimeException {

    public MessageConflictException() {
        super("A message with this key was accepted before, with another content; send the new one under its own key.");
    }
}
