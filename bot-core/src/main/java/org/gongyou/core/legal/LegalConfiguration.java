package org.gongyou.core.legal;

import org.gongyou.core.legal.calculation.Calculators;
import org.gongyou.core.legal.calculation.rules.LabourCalculators;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the calculators that we ship. */
@Configuration(proxyBeanMethods = false)
class LegalConfiguration {

    @Bean
    Calculators calculators() {
        return LabourCalculators.all();
    }
}
