package org.cutis;

import org.cutis.platform.StopSignals;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the house. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CutisServer {
    public static void main(String[] arguments) {
        StopSignals.end(SpringApplication.run(CutisServer.class, arguments));
    }
}
