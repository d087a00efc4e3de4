package org.gongyou.channels.sms;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** On when a gateway is configured; it then goes before the simulator's phones. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("gongyou.sms.url")
@EnableConfigurationProperties(SmsProperties.class)
class SmsConfiguration {

    @Bean
    @Primary
    GatewaySms gatewaySms(SmsProperties properties, JsonMapper json, Clock clock) {
        return new GatewaySms(properties, json, clock);
    }
}
