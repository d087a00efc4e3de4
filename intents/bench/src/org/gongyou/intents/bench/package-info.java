/**
 * Measures the understanding from outside, beside others in the field: each is trained on the same files, asked the same
 * texts, and scored by the same code. Writes its sections of {@code docs/benchmarks.md}.
 */
package org.gongyou.intents.bench;
