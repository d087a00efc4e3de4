package org.gongyou.core.casework;

/**
 * The officers of a union are to be told of a case. Published inside the transaction, so that they are told if it takes place, and only
 * then.
 *
 * @param about what of the case, so that nobody is told the same twice; at most 32 characters
 * @param words what they read, in Chinese, without anything that says who the applicant is; at most 512 characters
 */
public record UnionAsked(long caseId, long unionId, String about, String words) {}
