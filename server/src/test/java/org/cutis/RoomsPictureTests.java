package org.cutis;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.stream.Stream;
import org.cutis.kit.Committed;
import org.cutis.kit.Rooms;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the rooms in docs/architecture.md is drawn from the code; {@code -Dcutis.update=true} draws it anew. */
class RoomsPictureTests {
    /** With the vision library, which lies in a package beside them. */
    private static final ApplicationModules ROOMS = ApplicationModules.of(CutisServer.class);

    @Test
    void the_picture_shows_the_rooms_as_they_are() {
        Committed.file("docs/architecture.md").block("rooms").shouldBe("```mermaid\n" + picture() + "\n```");
    }

    private static String picture() {
        return Stream.of(
                        Stream.of("flowchart LR"),
                        rooms().map(RoomsPictureTests::withCupboards),
                        rooms().flatMap(RoomsPictureTests::arrows))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }

    private static Stream<ApplicationModule> rooms() {
        return ROOMS.stream().sorted(Comparator.comparing(RoomsPictureTests::name));
    }

    private static String withCupboards(ApplicationModule room) {
        var cupboards = room.getBasePackage().getDirectSubPackages().stream()
                .map(cupboard -> cupboard.getLocalName())
                .sorted()
                .collect(joining(", "));
        var shape = Rooms.names().contains(name(room))
                ? "    %s[\"<b>%s</b><br/>%s\"]"
                : "    %s([\"<b>%s</b> (library)<br/>%s\"])";
        return shape.formatted(name(room), name(room), cupboards);
    }

    private static Stream<String> arrows(ApplicationModule room) {
        return room.getDirectDependencies(ROOMS)
                .uniqueModules()
                .map(other -> "    %s --> %s".formatted(name(room), name(other)))
                .sorted();
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
