/**
 * The loopback platforms: WeChat's, Weibo's and WeCom's side of the wire, played on this very server under {@code /simulator}.
 *
 * <p>They answer the API calls that we make (tokens, customer-service messages with their windows and counts, menus, users,
 * QR codes, media, templates, sign-in, comments) and make the callbacks that a person's doings cause: signed, encrypted, with a five-second patience and
 * two repeats. They are the demo, the developer's bench and the test fixture in one. They stand where the simulator is on and
 * nowhere else, know only demo accounts, and remember everything in a database file of their own, so that they can bear
 * witness after our side was killed.
 */
@NullMarked
package org.gongyou.channels.loopback;

import org.jspecify.annotations.NullMarked;
