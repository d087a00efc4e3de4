package org.gongyou.core.casework;

/**
 * An answer of the applicant.
 *
 * @param shown masked if the slot is sensitive
 * @param masked whether {@link Cases#reveal} would show more
 */
public record Answer(String slot, String label, String shown, boolean masked) {}
