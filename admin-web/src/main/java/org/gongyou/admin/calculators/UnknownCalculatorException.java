package org.gongyou.admin.calculators;

/** There is no calculator of that id. */
public class UnknownCalculatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCalculatorException(String id) {
        super("No calculator " + id);
    }
}
