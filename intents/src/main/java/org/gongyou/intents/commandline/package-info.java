/**
 * The command line: train a model, measure one, and understand lines of text.
 *
 * <p>Exit status 0, 1 for bad data (every faulty line is told), 2 for a wrong call. Results go to standard output,
 * everything else to standard error. With {@code --json} a program can read them.
 */
@NullMarked
package org.gongyou.intents.commandline;

import org.jspecify.annotations.NullMarked;
