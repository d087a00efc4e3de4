package org.gongyou.core.privacy;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the keys lie: {@code gongyou.secret-key-file}, by default below {@code gongyou.data-dir}. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    PersonalData personalData(
            @Value("${gongyou.secret-key-file:}") String file, @Value("${gongyou.data-dir:./data}") Path dataDir) {
        Path path = file.isBlank() ? dataDir.resolve("keys").resolve("personal-data.json") : Path.of(file);
        return new KeysetFile(path).read();
    }
}
