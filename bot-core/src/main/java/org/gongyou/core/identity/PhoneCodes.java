package org.gongyou.core.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.identity.PhoneCodeMapper.CodeRow;
import org.gongyou.core.identity.PhoneCodeMapper.NewCode;
import org.gongyou.core.identity.Standing.Stage;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes by short message. A code is made when its message goes out, and only a keyed hash of it is kept, so that neither
 * the database nor a job ever holds one. The newest code of a contact is the only one that counts.
 */
@Component
class PhoneCodes {

    static final String TASK = "send-code";

    private static final Logger LOG = LoggerFactory.getLogger(PhoneCodes.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TRIED_FOR = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final PhoneCodeMapper mapper;
    private final PersonalData personalData;
    private final ObjectProvider<SmsSender> senders;
    private final Jobs jobs;
    private final IdentityProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PhoneCodes(
            PhoneCodeMapper mapper,
            PersonalData personalData,
            ObjectProvider<SmsSender> senders,
            Jobs jobs,
            IdentityProperties properties,
            Clock clock) {
        this.mapper = mapper;
        this.personalData = personalData;
        this.senders = senders;
        this.jobs = jobs;
        this.properties = properties;
        this.clock = clock;
    }

    boolean canBeSent() {
        return senders.getIfAvailable() != null;
    }

    String index(String mobile) {
        return personalData.index("mobile_cn", mobile);
    }

    /** The proof that a contact has under way, or had until a little while ago. */
    Optional<CodeRow> open(long contactId) {
        return Optional.ofNullable(mapper.findOpen(contactId, clock.instant().minus(REMEMBERED)));
    }

    /** Keeps everybody else who comes for the same waiting until the transaction ends. */
    void lock(String mobileIndex) {
        if (mapper.lock(mobileIndex) == null) {
            mapper.know(mobileIndex);
            mapper.lock(mobileIndex);
        }
    }

    /** Asks for a code, unless one was asked for too lately or too often; it is sent when the transaction commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CodeRequest ask(long contactId, String mobile) {
        if (!canBeSent()) {
            return CodeRequest.IMPOSSIBLE;
        }
        String mobileIndex = index(mobile);
        lock(personalData.index("code-request", mobile));
        Instant now = clock.instant();
        if (mapper.countOfPhone(mobileIndex, now.minus(properties.resendAfter())) > 0
                || mapper.countOfContact(contactId, now.minus(properties.resendAfter())) > 0) {
            return CodeRequest.TOO_SOON;
        }
        if (mapper.countOfPhone(mobileIndex, now.minus(DAY)) >= properties.codesPerPhone()
                || mapper.countOfContact(contactId, now.minus(DAY)) >= properties.codesPerContact()
                || mapper.countAll(now.minus(Duration.ofHours(1))) >= properties.codesPerHour()) {
            return CodeRequest.TOO_MANY;
        }
        NewCode code = begin(contactId, new Sealed(mobile), mobileIndex, Stage.CODE);
        jobs.add(TASK, Long.toString(code.getId()));
        return CodeRequest.SENT;
    }

    /** Begins a proof; whatever else the contact had under way is over. */
    NewCode begin(long contactId, Sealed mobile, String mobileIndex, Stage stage) {
        mapper.closeAll(contactId);
        NewCode code = new NewCode(contactId, mobile, mobileIndex, stage, clock.instant());
        mapper.insert(code);
        return code;
    }

    boolean isRight(CodeRow row, String given) {
        String kept = row.codeIndex();
        return kept != null
                && MessageDigest.isEqual(
                        kept.getBytes(UTF_8), hash(row.id(), given).getBytes(UTF_8));
    }

    boolean hasExpired(CodeRow row) {
        Instant end = row.expiresAt();
        return end != null && !end.isAfter(clock.instant());
    }

    /** How many wrong answers a proof may still have. */
    int left(CodeRow row) {
        int allowed = row.stage() == Stage.ID ? Math.min(3, properties.attempts()) : properties.attempts();
        return Math.max(0, allowed - row.misses());
    }

    void miss(CodeRow row) {
        mapper.miss(row.id());
        if (left(row) <= 1) {
            mapper.closeAll(row.contactId());
        }
    }

    void askId(CodeRow row) {
        mapper.move(row.id(), Stage.ID.name());
    }

    void close(long contactId) {
        mapper.closeAll(contactId);
    }

    /**
     * Makes a code and sends it. A second try makes another code, because the first may have arrived all the same.
     *
     * @return when to try again; empty when there is nothing left to do
     */
    Optional<Instant> dispatch(long id) {
        CodeRow row = mapper.find(id);
        SmsSender sender = senders.getIfAvailable();
        Instant now = clock.instant();
        if (row == null || row.stage() != Stage.CODE || sender == null) {
            return Optional.empty();
        }
        if (row.askedAt().plus(TRIED_FOR).isBefore(now)) {
            LOG.warn("Code {}: given up, nobody waits for it any more", id);
            return Optional.empty();
        }
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        mapper.dispatch(id, hash(id, code), now, now.plus(properties.codeLife()));
        Delivery delivery = send(sender, row.mobile().text(), text(code));
        LOG.info("Code {}: {}", id, delivery.getClass().getSimpleName());
        boolean again = delivery instanceof Delivery.TryLater
                && row.askedAt().plus(TRIED_FOR).isAfter(now);
        return again ? Optional.of(now.plus(PAUSE)) : Optional.empty();
    }

    private static Delivery send(SmsSender sender, String mobile, String text) {
        try {
            return sender.send(mobile, text);
        } catch (RuntimeException e) {
            // A provider's client may throw after its server has taken the message: as good as a failed try, and
            // bounded like it.
            LOG.warn("The provider of short messages failed: {}", e.getClass().getSimpleName());
            return new Delivery.TryLater(PAUSE, "the client failed");
        }
    }

    int forget() {
        return mapper.deleteBefore(clock.instant().minus(Duration.ofDays(30)));
    }

    private String text(String code) {
        return "【" + properties.signature() + "】验证码 " + code + "，"
                + properties.codeLife().toMinutes() + " 分钟内有效，用于在工会服务里绑定手机号。不是您本人操作请忽略，不要告诉别人。";
    }

    private String hash(long id, String code) {
        return personalData.exactIndex("phone-code/" + id, code);
    }
}
