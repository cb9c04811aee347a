package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cutis.kit.Caller;
import org.cutis.kit.Person;
import org.cutis.vision.DrawnPhotos;

/** What one person saw of their scans, byte by byte, to be held against what another server shows. */
final class Gallery {
    static final List<String> VIEWS = List.of("", "/photo", "/photo?size=thumb", "/overlays/outline.png");

    private final Map<String, byte[]> seen = new LinkedHashMap<>();

    /** Uploads so many photos and looks at everything there is of them. */
    static Gallery of(Person person, int scans) {
        var gallery = new Gallery();
        for (int number = 0; number < scans; number++) {
            gallery.look(person.caller(), person.aScan(DrawnPhotos.lesion(number % 4)));
        }
        return gallery;
    }

    void look(Caller owner, String scan) {
        for (var view : VIEWS) {
            var address = "/api/scans/" + scan + view;
            seen.put(address, owner.get(address).expect(200).body());
        }
    }

    void assertIsShownTo(Caller owner) {
        seen.forEach((address, bytes) ->
                assertThat(owner.get(address).expect(200).body()).as(address).isEqualTo(bytes));
    }
}
