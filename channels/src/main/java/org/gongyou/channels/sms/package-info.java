/**
 * Short messages (短信) by a gateway of the union's: one signed call for each message. The gateway belongs to whoever runs the
 * installation; it passes the text on to the provider with which the union has a contract.
 */
@NullMarked
package org.gongyou.channels.sms;

import org.jspecify.annotations.NullMarked;
