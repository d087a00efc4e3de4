/**
 * Cases (工单): what a person asked the union to do, from the filled form to the ruling.
 *
 * <p>A case's status changes only through {@link org.gongyou.core.casework.Cases}, along the workflow of its service,
 * and each change writes an event and tells the applicant on the channel he came from.
 */
@NullMarked
package org.gongyou.core.casework;

import org.jspecify.annotations.NullMarked;
