package org.gongyou.admin.operators;

/** What an operator is there for. Names are stored; never rename one. */
public enum Role {
    /** Administrator (管理员): people, services, settings, and everything a case worker may do. */
    ADMIN,
    /** Case worker (经办): decides cases and sees personal data in clear where a case needs it. */
    CASE_WORKER,
    /** Agent (坐席): talks with people. */
    AGENT,
    /**
     * Lawyer (律师): advises people at times of his own, and sees what they have told of it; takes cases from the lawyers' queue and works
     * on those that are his.
     */
    LAWYER,
    /** Counsellor (心理咨询师): the same for those who seek comfort; nobody else sees what it is about. */
    COUNSELLOR,
    /** Supervisor of counsellors (心理督导): the crisis queue and its roster. */
    PSY_SUPERVISOR,
    /** Finance (财务): payment lists of aid, and nothing else of its cases. */
    FINANCE,
    /** Auditor (审计员): reads, and changes nothing. */
    AUDITOR
}
