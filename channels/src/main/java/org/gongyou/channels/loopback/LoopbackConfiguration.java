package org.gongyou.channels.loopback;

import java.nio.file.Path;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the loopback platform's memory. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSimulator
@EnableConfigurationProperties(LoopbackProperties.class)
class LoopbackConfiguration {

    @Bean
    LoopbackDatabase loopbackDatabase(Environment environment) {
        return new LoopbackDatabase(Path.of(environment.getProperty("gongyou.data-dir", "data"))
                .toAbsolutePath()
                .normalize());
    }
}
