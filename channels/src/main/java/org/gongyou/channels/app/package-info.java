/**
 * The app channel: the member's chat page (H5) and a union's own app speak with us over plain HTTP, and listen over a
 * socket where they can.
 *
 * <p>A session is an opaque bearer token. Messages go in under the client's own id and are acknowledged once they are
 * stored; everything said in the conversation is read back from the transcript by its number, by asking, by long poll, as
 * a stream of events or over a socket, on any instance. Nothing is pushed: whoever has the
 * last number misses nothing and sees nothing twice.
 */
@NullMarked
package org.gongyou.channels.app;

import org.jspecify.annotations.NullMarked;
