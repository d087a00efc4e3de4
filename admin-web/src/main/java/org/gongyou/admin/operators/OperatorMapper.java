package org.gongyou.admin.operators;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The {@code desk_operator} table with its roles. Its SQL is in {@code OperatorMapper.xml}, beside this class. */
@Mapper
interface OperatorMapper {

    long count();

    Optional<Account> find(String username);

    List<String> roles(long id);

    /** How many accounts in use have a role. */
    long countWith(@Param("role") String role);

    /** The accounts in use that have a role, by name. */
    List<Account> inUseWith(@Param("role") String role);

    /** Whether there is such an account and it has not been disabled. */
    boolean isInUse(long id);

    void insert(@Param("account") NewAccount account, @Param("at") Instant at);

    void insertRole(@Param("id") long id, @Param("role") String role);

    /** Counts a failure, and locks the account until {@code until} if it was the {@code limit}th in a row. */
    void fail(@Param("id") long id, @Param("limit") int limit, @Param("until") Instant until);

    /** Forgets the failures. */
    void forgive(long id);

    /** Forgets the failures that led to a lock which is over by now. */
    void unlock(@Param("id") long id, @Param("now") Instant now);
}
