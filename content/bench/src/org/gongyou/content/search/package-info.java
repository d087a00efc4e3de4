/** Benchmarks of the knowledge search; in its package, since the ranker is nobody else's business. */
package org.gongyou.content.search;
