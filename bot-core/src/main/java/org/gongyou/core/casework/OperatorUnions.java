package org.gongyou.core.casework;

import java.util.Set;

/** For which unions accounts of the desk work. Several rooms know some of them; whoever asks takes all together. */
public interface OperatorUnions {

    /** The ids of the unions for which an account is registered here; none for an account of the whole desk. */
    Set<Long> of(long operatorId);
}
