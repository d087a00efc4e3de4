/**
 * Drafts of documents (文书草稿) as files: a page to download them from, in Word and as PDF, and the same for lawyers at the desk.
 *
 * <p>What stands in a draft is for {@link org.gongyou.core.document.Documents} to decide; here it only gets its looks.
 */
@NullMarked
package org.gongyou.admin.documents;

import org.jspecify.annotations.NullMarked;
