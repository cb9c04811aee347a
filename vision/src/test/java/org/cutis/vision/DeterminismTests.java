package org.cutis.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cutis.vision.model.ModelFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes give the same report, down to the last digit; only the time it took may differ. */
class DeterminismTests {
    private static LesionAnalyzer analyzer;

    @BeforeAll
    static void load() {
        analyzer = LesionAnalyzer.load(ModelFolder.builtIn());
    }

    @AfterAll
    static void close() {
        analyzer.close();
    }

    private static void same(LesionReport actual, LesionReport expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("elapsedMillis")
                .isEqualTo(expected);
    }

    @Test
    void in_two_analyzers() throws Exception {
        var photo = Photo.read(DrawnPhotos.lesion());
        var first = analyzer.analyze(photo);

        try (var another = LesionAnalyzer.load(ModelFolder.builtIn())) {
            same(another.analyze(photo), first);
        }
    }

    @Test
    void in_eight_threads_at_once() throws Exception {
        var photos = new ArrayList<Photo>();
        var alone = new ArrayList<LesionReport>();
        for (int seed = 1; seed <= 4; seed++) {
            photos.add(Photo.read(DrawnPhotos.lesion(seed)));
            alone.add(analyzer.analyze(photos.getLast()));
        }
        var tasks = new ArrayList<Callable<LesionReport>>();
        for (int i = 0; i < 32; i++) {
            var photo = photos.get(i % 4);
            tasks.add(() -> analyzer.analyze(photo));
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            var together = threads.invokeAll(tasks);

            for (int i = 0; i < together.size(); i++) {
                same(together.get(i).get(), alone.get(i % 4));
            }
        }
    }

    @Test
    void without_the_metadata() throws Exception {
        var photo = Photo.read(Metadata.withEverything(DrawnPhotos.lesion(), 6));

        same(analyzer.analyze(photo.withoutMetadata()), analyzer.analyze(photo));
    }

    @ParameterizedTest(name = "orientation {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void however_the_camera_was_held(int orientation) throws Exception {
        var upright = DrawnPhotos.aLesion().drawn();
        var exif = Segments.png("eXIf", Metadata.tiff(orientation, true, ByteOrder.BIG_ENDIAN));
        var turned = Segments.afterHeader(upright.storedFor(orientation).png(), exif);

        same(analyzer.analyze(Photo.read(turned)), analyzer.analyze(Photo.read(upright.png())));
    }
}
