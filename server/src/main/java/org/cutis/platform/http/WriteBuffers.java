package org.cutis.platform.http;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hands an answer to the system in pieces of 32 kB instead of 8: each piece is a call of its own, and a list of 200 scans has
 * 57 kB. The pieces are kept for each connection, of which there are therefore fewer than Tomcat would take.
 */
@Configuration(proxyBeanMethods = false)
class WriteBuffers {
    private static final int BYTES = 32 * 1024;

    @Bean
    TomcatConnectorCustomizer largerWriteBuffers() {
        return connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(BYTES));
    }
}
