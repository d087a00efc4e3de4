/**
 * The audit log (审计): who did what at the desk, when and from where. Lines are added and never changed.
 *
 * <p>Whatever an operator may have to answer for goes through {@link org.gongyou.admin.audit.AuditLog}: signing in,
 * ruling, looking at personal data in clear. A line names the thing, never its content.
 */
@NullMarked
package org.gongyou.admin.audit;

import org.jspecify.annotations.NullMarked;
