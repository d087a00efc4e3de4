/**
 * Custody of access tokens, for every platform that gives them for a while: one of all instances fetches the next, and all
 * use what lies sealed on the shelf in the database.
 */
@NullMarked
package org.gongyou.channels.token;

import org.jspecify.annotations.NullMarked;
