package org.cutis.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
    /** The only source of time; tests put one in that they can move. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
