/**
 * One running installation: where its data lies, which database and Redis it uses, and what it says on its console when
 * it has started.
 *
 * <p>{@link org.gongyou.admin.installation.InstallationDefaults} works out, before anything else starts, what the
 * environment leaves open; the rest of the house reads plain properties.
 */
@NullMarked
package org.gongyou.admin.installation;

import org.jspecify.annotations.NullMarked;
