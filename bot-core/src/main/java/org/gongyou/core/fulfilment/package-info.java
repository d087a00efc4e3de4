/**
 * What services lead to beyond cases: places, times, answers that are counted, subscriptions, rulings.
 *
 * <p>{@link org.gongyou.core.fulfilment.Fulfilment} is the port, with one bean for each kind of outcome in a package named
 * after it. It says what a service has for a person at this moment, so that the dialogue can stay free of I/O, and it
 * carries out what a form was filled in for, in the transaction of the turn. Neither knows a service by name: what is
 * special to one is in its definition file.
 */
@NullMarked
package org.gongyou.core.fulfilment;

import org.jspecify.annotations.NullMarked;
