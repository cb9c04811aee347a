package org.cutis.platform.http;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where a file lies while it comes in: in our own folder, which nobody else may enter, until its request ends. What a crash
 * left there is removed at the next start.
 */
@Configuration(proxyBeanMethods = false)
class Spool {
    /** No upload takes so long; younger files may belong to another server process on the same folder. */
    private static final Duration OLD = Duration.ofMinutes(30);

    @Bean
    MultipartConfigElement multipartConfig(MultipartProperties settings, CutisHome home, Clock clock) {
        var folder = home.folder("incoming");
        clear(folder, clock.instant().minus(OLD));
        settings.setLocation(folder.toString());
        return settings.createMultipartConfig();
    }

    private static void clear(Path folder, Instant before) {
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new StartupFault("Cutis cannot clear " + folder + " (" + CutisHome.reason(e) + ").", e);
        }
    }
}
