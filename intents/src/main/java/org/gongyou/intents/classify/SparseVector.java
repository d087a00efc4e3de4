package org.gongyou.intents.classify;

/**
 * Some coordinates of a long vector; all others are 0. Not to be changed, and not to be compared by equals.
 *
 * @param ids positions, ascending
 * @param values what stands there
 */
public record SparseVector(int[] ids, float[] values) {

    int size() {
        return ids.length;
    }

    /** One with each value multiplied by the factor of its position. */
    SparseVector times(float[] factors) {
        float[] products = new float[values.length];
        for (int k = 0; k < products.length; k++) {
            products[k] = values[k] * factors[ids[k]];
        }
        return new SparseVector(ids, products);
    }
}
