/**
 * Who somebody is (身份): how surely we know him, by which proofs, and when two contacts are one person.
 *
 * <p>The dialogue reads a {@link org.gongyou.core.identity.Standing}; what it decides is carried out by {@link
 * org.gongyou.core.identity.Identities}, in the transaction of the turn. Codes go out by the port {@link
 * org.gongyou.core.identity.SmsSender}. Rooms that keep something under a person hand it over as {@link
 * org.gongyou.core.identity.Belongings}.
 *
 * <p>Locks are always taken in one order: a conversation, then a phone number, then persons by their ids, then what
 * belongs to them.
 */
@NullMarked
package org.gongyou.core.identity;

import org.jspecify.annotations.NullMarked;
