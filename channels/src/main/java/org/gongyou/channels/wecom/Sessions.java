package org.gongyou.channels.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gongyou.channels.wecom.CustomerMapper.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who has a person's session: nobody yet, we, or a human in WeCom, whom we do not interrupt. */
@Component
class Sessions {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    /** So long a message may be sent under the code of a session that went to the pool. */
    private static final Duration POOL_CODE = Duration.ofHours(48);

    private static final int POOL = 2;
    private static final int HUMAN = 3;
    private static final int ENDED = 4;

    private final CustomerMapper mapper;
    private final Customers customers;
    private final WeComClient client;
    private final Clock clock;

    Sessions(CustomerMapper mapper, Customers customers, WeComClient client, Clock clock) {
        this.mapper = mapper;
        this.customers = customers;
        this.client = client;
        this.clock = clock;
    }

    /** Whether a human has the session, or it waits for one, as far as we know; the platform is not asked. */
    boolean isKnownToBeWithHuman(WeComAccount account, String customer) {
        return isHuman(customers.ensure(account, customer).sessionState());
    }

    /** Whether a human has the session, or it waits for one. Where that is not known, or not known lately, the platform is asked. */
    boolean isWithHuman(WeComAccount account, String customer) {
        Row row = customers.ensure(account, customer);
        boolean fresh = row.stateAt().plus(account.switches().stateKnownFor()).isAfter(clock.instant());
        return isHuman(fresh && row.sessionState() != ENDED ? row.sessionState() : refresh(account, row));
    }

    private static boolean isHuman(int state) {
        return state == POOL || state == HUMAN;
    }

    /** Asks the platform who has the session; what was known stays where it does not say. */
    void refresh(WeComAccount account, String customer) {
        refresh(account, customers.ensure(account, customer));
    }

    private int refresh(WeComAccount account, Row known) {
        try {
            int state = client.post(account, "service_state/get", whose(account, known.customer()))
                    .path("service_state")
                    .asInt(known.sessionState());
            mapper.saveState(account.name(), known.customer(), state, clock.instant());
            return state;
        } catch (WeComException e) {
            log.info("{}: who has a session cannot be asked: {}", account.ref(), WeComErrors.explained(e.code()));
            return known.sessionState();
        }
    }

    /** The platform has told of a change: 1 taken from the pool, 2 given to another human, 3 ended, 4 taken up again. */
    void changed(WeComAccount account, String customer, int change) {
        customers.ensure(account, customer);
        switch (change) {
            case 1, 2, 4 -> mapper.saveState(account.name(), customer, HUMAN, clock.instant());
            case 3 -> mapper.saveState(account.name(), customer, ENDED, clock.instant());
            default -> mapper.saveState(account.name(), customer, ENDED, Instant.EPOCH); // asked at the next message
        }
    }

    /** Puts the person among those who wait for a human of the corporation. */
    void handToPool(WeComAccount account, String customer) {
        try {
            Map<String, Object> wanted = new java.util.HashMap<>(whose(account, customer));
            wanted.put("service_state", POOL);
            JsonNode answer = client.post(account, "service_state/trans", wanted);
            String code = answer.path("msg_code").asString("");
            if (!code.isEmpty()) {
                customers.offer(account, customer, code, clock.instant().plus(POOL_CODE));
            }
            mapper.saveState(account.name(), customer, POOL, clock.instant());
        } catch (WeComException e) {
            log.warn(
                    "{}: somebody who asks for a human could not be given to one: {}",
                    account.ref(),
                    WeComErrors.explained(e.code()));
        }
    }

    private static Map<String, Object> whose(WeComAccount account, String customer) {
        return Map.of("open_kfid", account.openKfId(), "external_userid", customer);
    }
}
