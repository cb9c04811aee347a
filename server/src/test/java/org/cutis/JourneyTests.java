package org.cutis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Journey;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job in a real browser, as web/journeys/journey.mjs tells it. */
@HouseTest
class JourneyTests {
    private final House house;

    JourneyTests(House house) {
        this.house = house;
    }

    @Test
    void a_person_goes_from_the_first_page_to_a_result_and_back(@TempDir Path folder) throws Exception {
        var photo = Files.write(folder.resolve("lesion.jpg"), DrawnPhotos.lesion());

        Journey.run("journey", Map.of("CUTIS_BASE", house.address().toString(), "CUTIS_PHOTO", photo.toString()));
    }
}
