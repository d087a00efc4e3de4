/**
 * Grassroots officers (基层工会干部) who rule on the cases of their own union in chat.
 *
 * <p>An officer is a person whom the desk has bound to one of its accounts: it makes a code for the account and the union,
 * and the person says the code in chat. His rulings are the desk's rulings, by the same workflow, with the same events and
 * notices; the account answers for them.
 */
@NullMarked
package org.gongyou.core.approval;

import org.jspecify.annotations.NullMarked;
