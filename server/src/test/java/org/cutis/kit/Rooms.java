package org.cutis.kit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import java.util.List;
import org.cutis.CutisServer;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house. The vision library lies in a package beside them, but is not one. */
public final class Rooms {
    private static final ApplicationModules ROOMS =
            ApplicationModules.of(CutisServer.class, resideInAPackage("org.cutis.vision.."));

    private Rooms() {}

    public static ApplicationModules all() {
        return ROOMS;
    }

    public static List<String> names() {
        return ROOMS.stream()
                .map(room -> room.getIdentifier().toString())
                .sorted()
                .toList();
    }
}
