package org.gongyou.channels;

import java.io.IOException;
import org.gongyou.core.TestTime;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.understanding.ShippedFiles;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** The house up to the channels on the embedded database, with an {@link EchoDialogue} in place of understanding. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.gongyou")
@ComponentScan(
        basePackages = "org.gongyou",
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = ChannelsTestApplication.FromTests.class),
            @Filter(type = FilterType.REGEX, pattern = "org\\.gongyou\\.core\\.understanding\\..*")
        })
public class ChannelsTestApplication {

    /** Nothing that belongs to tests is found by scanning. */
    static final class FromTests implements TypeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
            String url = reader.getResource().getURL().toString();
            return url.contains("/test-classes/") || url.contains("-tests.jar");
        }
    }

    @Bean
    @Primary
    TestTime testClock() {
        return new TestTime();
    }

    @Bean
    EchoDialogue dialogue() {
        return new EchoDialogue();
    }

    @Bean
    ServiceCatalog services() {
        return ShippedFiles.services();
    }
}
