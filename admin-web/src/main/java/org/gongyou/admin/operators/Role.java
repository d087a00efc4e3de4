package org.gongyou.admin.operators;

/** What an operator is there for. Names are stored; never rename one. */
public enum Role {
    /** Administrator (管理员): people, services, settings, and everything a case worker may do. */
    ADMIN,
    /** Case worker (经办): decides cases and sees personal data in clear where a case needs it. */
    CASE_WORKER,
    /** Agent (坐席): talks with people. */
    AGENT,
    /** Auditor (审计员): reads, and changes nothing. */
    AUDITOR
}
