package org.gongyou.channels.loopback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be turned on the platform, for one account.
 *
 * @param latencyMs how long a call takes before anything is done
 * @param answerLatencyMs how long the answer to a customer-service message takes once the message is taken
 * @param errorRate the share of calls that fail, 0 to 1
 * @param failNext how many of the next calls fail for certain
 * @param errcode with which code they fail
 * @param errorOn only calls whose path holds this fail; nothing means all but those for tokens
 * @param outage whether every call gets HTTP 502
 * @param tokenTtlSeconds how long new tokens live
 * @param ipWhitelist where tokens may be fetched from; nothing means everywhere
 * @param sandbox whether it is a test account (接口测试号), which has no message menus
 * @param dailyLimit how many customer-service messages a day
 */
record Knobs(
        long latencyMs,
        long answerLatencyMs,
        double errorRate,
        int failNext,
        int errcode,
        String errorOn,
        boolean outage,
        long tokenTtlSeconds,
        List<String> ipWhitelist,
        boolean sandbox,
        long dailyLimit) {

    /** The platform on a good day. */
    static final Knobs DEFAULT = new Knobs(0, 0, 0, 0, -1, "", false, 7200, List.of(), false, 500_000);

    Knobs {
        ipWhitelist = List.copyOf(ipWhitelist);
        latencyMs = Math.min(Math.max(0, latencyMs), 60_000);
        answerLatencyMs = Math.min(Math.max(0, answerLatencyMs), 60_000);
        tokenTtlSeconds = Math.max(1, tokenTtlSeconds);
    }

    Knobs withFailNext(int left) {
        return new Knobs(
                latencyMs,
                answerLatencyMs,
                errorRate,
                left,
                errcode,
                errorOn,
                outage,
                tokenTtlSeconds,
                ipWhitelist,
                sandbox,
                dailyLimit);
    }

    /** These knobs with some of them turned; what is not given stays as it is. */
    Knobs turned(Turn turn) {
        return new Knobs(
                or(turn.latencyMs, latencyMs),
                or(turn.answerLatencyMs, answerLatencyMs),
                or(turn.errorRate, errorRate),
                or(turn.failNext, failNext),
                or(turn.errcode, errcode),
                or(turn.errorOn, errorOn),
                or(turn.outage, outage),
                or(turn.tokenTtlSeconds, tokenTtlSeconds),
                or(turn.ipWhitelist, ipWhitelist),
                or(turn.sandbox, sandbox),
                or(turn.dailyLimit, dailyLimit));
    }

    private static <T> T or(@Nullable T given, T ours) {
        return given == null ? ours : given;
    }

    /** Which knobs are to be turned, and to what. */
    record Turn(
            @Nullable Long latencyMs,
            @Nullable Long answerLatencyMs,
            @Nullable Double errorRate,
            @Nullable Integer failNext,
            @Nullable Integer errcode,
            @Nullable String errorOn,
            @Nullable Boolean outage,
            @Nullable Long tokenTtlSeconds,
            @Nullable List<String> ipWhitelist,
            @Nullable Boolean sandbox,
            @Nullable Long dailyLimit) {}
}
