/**
 * The loopback platform: WeChat's side of the wire, played on this very server under {@code /simulator}.
 *
 * <p>It answers the API calls that we make (tokens, customer-service messages with their windows and counts, menus, users,
 * QR codes, media) and makes the callbacks that a person's doings cause: signed, encrypted, with a five-second patience and
 * two repeats. It is the demo, the developer's bench and the test fixture in one. It stands where the simulator is on and
 * nowhere else, knows only demo accounts, and remembers everything in a database file of its own, so that it can bear
 * witness after our side was killed.
 */
@NullMarked
package org.gongyou.channels.loopback;

import org.jspecify.annotations.NullMarked;
