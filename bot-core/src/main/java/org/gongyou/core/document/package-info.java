/**
 * Drafts of documents (法律文书) that a person fills in by chat and downloads: an application for arbitration, a complaint
 * about unpaid wages, a list of evidence.
 *
 * <p>A {@link org.gongyou.core.document.Paper} is what stands on a draft, whatever file it becomes. Only facts that the
 * person gave stand in it; what he did not give stays a visible blank. Drafts lie sealed and are deleted after the days that
 * the person chose, thirty at most. {@link org.gongyou.core.document.Documents} opens them by a sealed address that
 * holds for a day, or to lawyers where the person said so.
 */
@NullMarked
package org.gongyou.core.document;

import org.jspecify.annotations.NullMarked;
