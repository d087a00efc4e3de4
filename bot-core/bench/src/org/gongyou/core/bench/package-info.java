/** Runs the dialogue for long, and writes down what came of it; see {@code bot-core/bench/run}. */
package org.gongyou.core.bench;
