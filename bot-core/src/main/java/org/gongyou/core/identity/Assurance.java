package org.gongyou.core.identity;

/** How surely we know the person behind a contact, from least to most. */
public enum Assurance {
    /** A visitor of a page: whoever has the page open. */
    ANONYMOUS,
    /** The holder of an account whose platform, or whose app's signature, vouches that he is always the same. */
    ACCOUNT,
    /** He has shown that he holds the phone number. */
    PHONE,
    /** He also knew the end of the ID number that we keep under this person. */
    PHONE_AND_ID;

    /** Whether this is as sure as {@code other}, or surer. */
    public boolean atLeast(Assurance other) {
        return compareTo(other) >= 0;
    }
}
