/**
 * Union services as data: each is one YAML file that says who it is for, what it asks, what it leads to and how the desk
 * works on it.
 *
 * <p>{@link org.gongyou.core.service.ServiceCatalog} loads and checks them all at start and refuses bad files with every
 * fault at once. Nothing in here knows a service by name.
 */
@NullMarked
package org.gongyou.core.service;

import org.jspecify.annotations.NullMarked;
