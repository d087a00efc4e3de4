/**
 * Days and spans of days, found in normalised text and counted from a given day.
 *
 * <p>{@code feasts.tsv} holds the days of the feasts that move, a year a line: 春节, 元宵, 清明, 端午, 七夕, 中秋, 重阳.
 * {@code holidays.tsv} holds the days off around the public holidays as the State Council announced them (year, feast,
 * first and last day). Both were computed with the npm package {@code chinese-days} 1.5.7 (MIT); the lunar days were
 * compared with ICU's Chinese calendar, which is a day off in 2012, 2027 and 2030.
 */
@NullMarked
package org.gongyou.intents.time;

import org.jspecify.annotations.NullMarked;
