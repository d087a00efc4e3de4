/**
 * What was measured, written down: as one JSON object for programs, as aligned tables for people, and as files for a
 * spreadsheet.
 */
@NullMarked
package org.gongyou.intents.commandline.report;

import org.jspecify.annotations.NullMarked;
