package org.gongyou.core.casework;

import java.util.Map;
import java.util.Optional;
import org.gongyou.core.union.UnionOrg;

/** Says to which union the cases of a service go first, where that isn't simply the one at the applicant's place of work. Each is one bean. */
public interface CaseRoute {

    /** The service whose cases it is asked about. */
    String service();

    /**
     * The union that works on a case first.
     *
     * @param answers by slot name, in clear
     * @return empty where no union is known; the case then goes as others do
     */
    Optional<UnionOrg> first(long personId, Map<String, String> answers);
}
