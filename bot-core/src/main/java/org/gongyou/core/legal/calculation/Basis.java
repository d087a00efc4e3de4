package org.gongyou.core.legal.calculation;

/**
 * A rule that a step rests on.
 *
 * @param law the document, in the short form that people use
 * @param article the article, or empty for the whole
 * @param version the text meant and since when it is in force
 * @param verified whether the wording has been checked against the text; what is not is said to the person
 */
public record Basis(String law, String article, String version, boolean verified) {

    /** As it is cited: {@code 劳动合同法第47条（2012年修正）}. */
    @Override
    public String toString() {
        return law + article + "（" + version + "）" + (verified ? "" : "〔待核原文〕");
    }
}
