package org.gongyou.core.aid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases of aid are whose: an officer's are those of his union and the unions below it. */
@Service
public class AidScope {

    /** The services whose cases only those see who work on aid. */
    public static final Set<String> SERVICES = Set.of("aid.apply", "aid.review_annual", "aid.exit", "aid.publicity");

    private final CaseFiles files;
    private final Talks talks;
    private final AidOfficers officers;
    private final Unions unions;

    AidScope(CaseFiles files, Talks talks, AidOfficers officers, Unions unions) {
        this.files = files;
        this.talks = talks;
        this.officers = officers;
        this.unions = unions;
    }

    /** The path of the union whose cases of aid an operator works on; empty if he works on none. */
    @Transactional(readOnly = true)
    public Optional<String> pathOf(long operatorId) {
        return officers.find(operatorId).flatMap(o -> unions.find(o.unionId())).map(UnionOrg::path);
    }

    /** Whether a case of aid belongs to the operator's union or to one below it. */
    @Transactional(readOnly = true)
    public boolean sees(long operatorId, long caseId) {
        Optional<String> of = files.find(caseId)
                .flatMap(f -> Optional.ofNullable(f.unionId()))
                .flatMap(unions::find)
                .map(UnionOrg::path);
        return pathOf(operatorId)
                .filter(own -> of.filter(path -> path.startsWith(own)).isPresent())
                .isPresent();
    }

    /** The cases of aid that were opened in a conversation, and those of households whose visits were written down there. */
    @Transactional(readOnly = true)
    public List<Long> openedIn(long conversationId) {
        return talks.casesOf(conversationId);
    }
}
