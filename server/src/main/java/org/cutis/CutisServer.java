package org.cutis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the house. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CutisServer {
    public static void main(String[] arguments) {
        SpringApplication.run(CutisServer.class, arguments);
    }
}
