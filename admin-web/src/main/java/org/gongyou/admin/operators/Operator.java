package org.gongyou.admin.operators;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/** An operator who has signed in. */
public record Operator(long id, String username, String name, Set<Role> roles) implements Principal, Serializable {

    public Operator {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return username;
    }
}
