package org.gongyou.channels.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The app channel's accounts and limits.
 *
 * @param accounts the accounts that are switched on, by their names in our addresses
 * @param sessionLife how long a session's token is good
 * @param bodyLimit the largest request body
 * @param textLimit the longest text, in characters
 * @param messagesPerMinute how many messages one visitor may send
 * @param sessionsPerMinute how many sessions may be opened from one address
 * @param pollLimit the longest wait of a long poll
 * @param streamLife after this a stream of events ends and the client comes back with its last number
 * @param keepAlive how often a silent stream gets a comment, so that proxies leave it open
 * @param safetyPoll how often those who wait look for themselves, because another instance may have written
 * @param socketIdle after so long without a frame of the client its socket is closed; clients send {@code ping} in time
 * @param socketGrace how long a socket may stay open before it says whose it is
 * @param framesPerMinute how many frames one socket may send, and how many signs of writing and reading a visitor without one
 * @param connectionsPerPerson how many streams and sockets one person may have open on one instance; then the oldest
 *     gives way
 * @param sites the web sites of others that may show an account's chat
 */
@Validated
@ConfigurationProperties("gongyou.app")
record AppProperties(
        @DefaultValue("h5") @NotEmpty List<@Pattern(regexp = "[a-z0-9-]{1,32}") String> accounts,
        @DefaultValue("30d") Duration sessionLife,
        @DefaultValue("16KB") DataSize bodyLimit,
        @DefaultValue("2000") @Min(1) @Max(10_000) int textLimit,
        @DefaultValue("20") @Min(1) int messagesPerMinute,
        @DefaultValue("600") @Min(1) int sessionsPerMinute,
        @DefaultValue("25s") Duration pollLimit,
        @DefaultValue("30m") Duration streamLife,
        @DefaultValue("20s") Duration keepAlive,
        @DefaultValue("3s") Duration safetyPoll,
        @DefaultValue("75s") Duration socketIdle,
        @DefaultValue("10s") Duration socketGrace,
        @DefaultValue("120") @Min(1) int framesPerMinute,
        @DefaultValue("8") @Min(1) int connectionsPerPerson,
        @DefaultValue @NotNull List<@Valid Site> sites) {

    /**
     * Where an account's chat may be shown besides our own pages.
     *
     * @param account the account's name
     * @param origins the sites' origins, such as {@code https://www.example.org}, without a slash at the end
     */
    record Site(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,32}") String account,

            @NotEmpty
            List<@Pattern(regexp = "https?://[A-Za-z0-9.-]+(:\\d{1,5})?", message = "应为 https://域名，末尾不带斜杠") String>
                    origins) {

        Site {
            origins = List.copyOf(origins);
        }
    }

    AppProperties {
        accounts = List.copyOf(accounts);
        sites = List.copyOf(sites);
    }
}
