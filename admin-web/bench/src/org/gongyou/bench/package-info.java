/**
 * Measures the application from outside, as a platform, a person and an operator meet it: over HTTP only. Nothing here is
 * shared with the product, so that a fault in its codec cannot hide behind the same fault in the driver's.
 */
package org.gongyou.bench;
