package org.gongyou.core.conversation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are reminded of a form that they have left half filled.
 *
 * @param after how long after its last word; zero means never
 */
@Validated
@ConfigurationProperties("gongyou.reminders")
record ReminderProperties(@DefaultValue("24h") @NotNull Duration after) {}
