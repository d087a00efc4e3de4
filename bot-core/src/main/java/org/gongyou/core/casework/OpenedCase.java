package org.gongyou.core.casework;

/** A case and the number under which the applicant may ask for it. */
public record OpenedCase(long id, String receiptNo) {}
