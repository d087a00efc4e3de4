package org.gongyou.channels.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.gongyou.channels.callback.Sha256;
import org.gongyou.channels.wechat.signin.FollowerTickets;
import org.gongyou.channels.wechat.signin.FollowerTickets.Follower;
import org.gongyou.core.conversation.ContactRef;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens sessions and knows them again by their token.
 *
 * <p>Both the token and the visitor id let their holder read a conversation, so neither is stored: of the token the
 * database has a hash, and the conversation knows the visitor under a name derived from his id.
 */
@Component
class AppSessions {

    private static final Logger LOG = LoggerFactory.getLogger(AppSessions.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BEARER = "Bearer ";

    /** A session just opened; the only time its token is seen. */
    record Opened(String token, String visitorId, AppSession session) {}

    private final AppProperties properties;
    private final AppLimits limits;
    private final AppSessionMapper sessions;
    private final Contacts contacts;
    private final SignedIdentities signed;
    private final FollowerTickets tickets;
    private final Clock clock;

    AppSessions(
            AppProperties properties,
            AppLimits limits,
            AppSessionMapper sessions,
            Contacts contacts,
            SignedIdentities signed,
            FollowerTickets tickets,
            Clock clock) {
        this.properties = properties;
        this.limits = limits;
        this.sessions = sessions;
        this.contacts = contacts;
        this.signed = signed;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * Opens a session for a visitor who has been here before, or for a new one if there is no id.
     *
     * @throws AppProblem 404 for an account that is not there, 429 if too many are opened from this address
     */
    Opened open(String account, @Nullable String visitorId, String address) {
        requireAccount(account);
        limits.countSession(address);
        String visitor = visitorId == null ? random(16) : visitorId;
        String sender = "v" + Sha256.hex(account + "/" + visitor).substring(0, 40);
        return begin(account, visitor, sender, contacts.resolve(new AccountRef(AppChannel.NAME, account), sender));
    }

    /**
     * Opens a session for somebody whom the union's own app vouches for, on whatever device.
     *
     * @throws AppProblem 404 for an account that is not there, 401 for a claim that is not signed, 429 as above
     */
    Opened openSigned(String account, SignedIdentities.Claim claim, String address) {
        requireAccount(account);
        limits.countSession(address);
        String sender = signed.check(claim);
        ContactRef contact = contacts.resolve(new AccountRef(AppChannel.NAME, account), sender);
        contacts.vouchFor(contact);
        return begin(account, random(16), sender, contact);
    }

    /**
     * Opens a session for a follower of a WeChat account, whom the platform has named; he is the same person here and there.
     *
     * @throws AppProblem 404 for an account that is not there, 401 for a ticket that is not good, 429 as above
     */
    Opened openFollower(String account, @Nullable String ticket, String address) {
        requireAccount(account);
        limits.countSession(address);
        Follower follower = (ticket == null ? Optional.<Follower>empty() : tickets.open(ticket))
                .orElseThrow(AppProblem::noIdentity);
        String name = follower.account() + "/" + follower.openid();
        String sender = "w" + Sha256.hex(account + "/" + name).substring(0, 40);
        ContactRef there = contacts.resolve(follower.account(), follower.openid());
        ContactRef here = contacts.resolveAs(new AccountRef(AppChannel.NAME, account), sender, there);
        return begin(account, random(16), sender, here);
    }

    private Opened begin(String account, String visitor, String sender, ContactRef contact) {
        String token = random(32);
        Instant now = clock.instant();
        AppSession session =
                new AppSession(0, account, sender, contact.conversationId(), now.plus(properties.sessionLife()));
        sessions.insert(Sha256.hex(token), session, now);
        LOG.info("app/{} session opened in conversation {}", account, session.conversationId());
        return new Opened(token, visitor, session);
    }

    /**
     * The session that an {@code Authorization} header speaks of.
     *
     * @throws AppProblem 404 for an account that is not there, 401 for a token that is not good there
     */
    AppSession require(String account, @Nullable String authorization) {
        requireAccount(account);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw AppProblem.noSession();
        }
        String token = authorization.substring(BEARER.length()).strip();
        return sessions.find(Sha256.hex(token))
                .filter(session -> session.account().equals(account))
                .filter(session -> session.expiresAt().isAfter(clock.instant()))
                .orElseThrow(AppProblem::noSession);
    }

    int forgetExpired() {
        return sessions.deleteExpired(clock.instant());
    }

    /** Throws {@link AppProblem} 404 for an account that is not there. */
    void requireAccount(String account) {
        if (!properties.accounts().contains(account)) {
            throw AppProblem.unknownAccount();
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
