package org.gongyou.core.sheet;

/**
 * What is wrong in a line, in Chinese, without what stands there.
 *
 * @param column the column's name; empty where it is about the whole line
 * @param remedy what to do about it
 */
public record RowFault(String column, String what, String remedy) {

    /** In one sentence. */
    public String sentence() {
        return (column.isEmpty() ? "" : "“" + column + "”") + what + "：" + remedy;
    }
}
