/**
 * The electronic membership card (电子会员证): a page for a phone, reached by a code that cannot be guessed, with a QR code
 * that lets somebody else check the membership for the next sixty seconds.
 *
 * <p>Whoever scans the code learns the number, the union, whether the membership holds, and a masked name; he does not
 * learn the card's own address, so he cannot show the card as his.
 */
@NullMarked
package org.gongyou.admin.cards;

import org.jspecify.annotations.NullMarked;
