package org.cutis.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.cutis.vision.model.ModelFolder;
import org.cutis.vision.render.Copies;
import org.cutis.vision.render.Overlays;
import org.junit.jupiter.api.Test;

/**
 * Pictures live outside of the heap, where the garbage collector sees no pressure: whoever takes such memory gives it
 * back. Counted are the pointers and buffers that still wait for the collector to free them.
 */
class NativeMemoryTests {
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @Test
    void an_analysis_gives_back_what_it_took() throws Exception {
        var photos = new byte[][] {
            DrawnPhotos.lesion(),
            DrawnPhotos.lesionWithExif(6),
            DrawnPhotos.lesionWithExif(3),
            DrawnPhotos.aLesion().drawn().png(),
            DrawnPhotos.black(),
            DrawnPhotos.notSkin(),
            DrawnPhotos.blankSkin()
        };
        try (var analyzer = LesionAnalyzer.load(ModelFolder.builtIn())) {
            for (var photo : photos) {
                leavesNothing(() -> analyzer.analyze(Photo.read(photo)));
            }
        }
    }

    @Test
    void a_damaged_photo_gives_back_what_it_took() throws Exception {
        var damaged = DrawnPhotos.aLesion().drawn().losslessWebp();
        java.util.Arrays.fill(damaged, 40, damaged.length - 8, (byte) 0x55);
        var photo = Photo.read(damaged);

        leavesNothing(() -> {
            try {
                Copies.full(photo);
                throw new AssertionError("the photo was meant to be damaged");
            } catch (PhotoRefused expected) {
                // As it should be.
            }
        });
    }

    @Test
    void pictures_drawn_from_a_report_give_back_what_they_took() throws Exception {
        var photo = Photo.read(DrawnPhotos.lesionWithExif(8));
        LesionReport report;
        try (var analyzer = LesionAnalyzer.load(ModelFolder.builtIn())) {
            report = analyzer.analyze(photo);
        }
        var heat = java.util.Objects.requireNonNull(report.heatMap());

        leavesNothing(() -> Overlays.outline(report.outline(), 300, 200));
        leavesNothing(() -> Overlays.outline(List.of(), 300, 200));
        leavesNothing(() -> Overlays.heatMap(heat, 300, 200));
        leavesNothing(() -> Copies.noLongerThan(photo, 200));
        leavesNothing(() -> Copies.full(photo));
    }

    private static void leavesNothing(Work work) throws Exception {
        work.run();
        long pointers = Pointer.totalCount();
        long buffers = directBuffers();
        for (int i = 0; i < 10; i++) {
            work.run();
        }
        assertThat(Pointer.totalCount() - pointers).as("pointers").isLessThanOrEqualTo(0);
        assertThat(directBuffers() - buffers).as("bytes in direct buffers").isLessThanOrEqualTo(0);
    }

    private static long directBuffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
