package org.cutis.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The folder of real photos, which is not part of the project; a test that wants it says when it is missing. */
public final class TestData {
    private TestData() {}

    public static Path folder() {
        var name = System.getenv("CUTIS_TEST_DATA");
        Skip.unless(
                name != null && Files.isDirectory(Path.of(name)), "CUTIS_TEST_DATA names no folder of test photos.");
        return Path.of(Objects.requireNonNull(name));
    }

    /** A CSV file without quotes, one map per row. */
    public static List<Map<String, String>> rows(Path csv) throws IOException {
        var lines = Files.readAllLines(csv);
        var names = lines.getFirst().split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var row = new HashMap<String, String>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
