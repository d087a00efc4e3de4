/**
 * What an account of ours has turned out not to be allowed: once the platform has said so it is remembered, for all
 * instances, until an operator switches it on again.
 */
@NullMarked
package org.gongyou.channels.capability;

import org.jspecify.annotations.NullMarked;
