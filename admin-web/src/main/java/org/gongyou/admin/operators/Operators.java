package org.gongyou.admin.operators;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the desk: made, and let in. Thread-safe. */
@Service
public class Operators {

    private static final int FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);
    /** BCrypt looks at no more bytes than these. */
    private static final int LONGEST_PASSWORD = 72;

    private final OperatorMapper mapper;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String nobodysHash;

    Operators(OperatorMapper mapper, PasswordEncoder encoder, Clock clock) {
        this.mapper = mapper;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodysHash = encoder.encode("nobody");
    }

    /** Whether there is nobody yet who could sign in. */
    public boolean none() {
        return mapper.count() == 0;
    }

    /**
     * Makes an account.
     *
     * @return empty if somebody has that user name already
     */
    @Transactional
    public Optional<Operator> create(String username, String name, String password, Set<Role> roles) {
        try {
            mapper.insert(new NewAccount(username, name, encoder.encode(password)), clock.instant());
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
        Account account = mapper.find(username).orElseThrow();
        roles.forEach(role -> mapper.insertRole(account.id(), role.name()));
        return Optional.of(operator(account));
    }

    /** Whether anybody who may sign in has one of these roles. */
    public boolean anyWith(Set<Role> roles) {
        return roles.stream().anyMatch(role -> mapper.countWith(role.name()) > 0);
    }

    /** Those who may sign in and have a role, by name. */
    public List<Operator> with(Role role) {
        return mapper.inUseWith(role.name()).stream().map(this::operator).toList();
    }

    /** The operator with that user name. */
    public Optional<Operator> named(String username) {
        return mapper.find(username).map(this::operator);
    }

    /**
     * Checks a password. An unknown name takes as long as a wrong password, so that names cannot be found out by the
     * clock.
     */
    public SignIn signIn(String username, String password) {
        Optional<Account> found = mapper.find(username);
        Instant now = clock.instant();
        if (found.isEmpty()) {
            matches(password, nobodysHash);
            return new SignIn.Refused(false);
        }
        Account account = found.get();
        if (account.lockedAt(now) && account.lockedUntil() != null) {
            return new SignIn.Locked(account.lockedUntil());
        }
        mapper.unlock(account.id(), now);
        if (!matches(password, account.passwordHash())) {
            return failed(account, now);
        }
        if (account.disabled()) {
            return new SignIn.Refused(true);
        }
        mapper.forgive(account.id());
        return new SignIn.Accepted(operator(account));
    }

    private SignIn failed(Account account, Instant now) {
        mapper.fail(account.id(), FAILURES, now.plus(LOCK));
        Instant until =
                mapper.find(account.username()).map(Account::lockedUntil).orElse(null);
        return until == null ? new SignIn.Refused(true) : new SignIn.Locked(until);
    }

    private boolean matches(String password, String hash) {
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD;
        return encoder.matches(tooLong ? "" : password, hash) && !tooLong;
    }

    private Operator operator(Account account) {
        Set<Role> roles = mapper.roles(account.id()).stream().map(Role::valueOf).collect(Collectors.toSet());
        return new Operator(account.id(), account.username(), account.name(), roles);
    }
}
