package org.cutis.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** What a server keeps of a person, seen from behind: rows and files. */
public final class Kept {
    private final House house;

    public Kept(House house) {
        this.house = house;
    }

    public int scansOf(Person person) {
        return house.db()
                .sql("select count(*) from scans.scan where person_id = :person")
                .param("person", person.id())
                .query(Integer.class)
                .single();
    }

    /** Jobs that wait or run, whoever's. */
    public int jobs(String kind) {
        return house.db()
                .sql("select count(*) from platform.scheduled_tasks where task_name = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    public Path folderOf(Person person) {
        var id = person.id().toString();
        return house.home()
                .resolve("blobs")
                .resolve(id.substring(id.length() - 2))
                .resolve(id);
    }

    public List<Path> blobsOf(Person person) {
        return files(folderOf(person));
    }

    public Path blobOf(Person person, String scan, String picture) {
        return folderOf(person).resolve("scans").resolve(scan).resolve(picture);
    }

    /** Files that are on their way in. */
    public List<Path> incoming() {
        return files(house.home().resolve("incoming"));
    }

    /** Makes a file look as if it were written two hours ago. */
    public static void age(Path file) {
        try {
            Files.setLastModifiedTime(
                    file,
                    java.nio.file.attribute.FileTime.from(
                            java.time.Instant.now().minus(java.time.Duration.ofHours(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static UUID uuid(String text) {
        return UUID.fromString(text);
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
