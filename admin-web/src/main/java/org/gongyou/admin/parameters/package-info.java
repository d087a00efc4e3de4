/**
 * The desk's API for regional parameters: administrators enter, import and remove them, everybody at the desk reads and
 * exports them. Each change leaves an audit line.
 */
@NullMarked
package org.gongyou.admin.parameters;

import org.jspecify.annotations.NullMarked;
