package org.cutis.vision.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.cutis.vision.DrawnPicture;
import org.cutis.vision.Photo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a slow, obvious version: every output pixel asks every input pixel. */
class TriangleResizeTests {
    @ParameterizedTest(name = "{0} x {1} to {2}")
    @CsvSource({
        "64,64,64",
        "64,64,32",
        "65,64,32",
        "64,65,33",
        "100,71,31",
        "71,100,70",
        "90,64,128",
        "131,200,17",
        "64,90,1"
    })
    void the_fast_version_agrees_to_the_bit(int width, int height, int size) throws Exception {
        var random = new Random(width * 31L + height);
        var picture = DrawnPicture.of(width, height, (x, y) -> random.nextInt(0x1000000));

        try (var decoded = DecodedPhoto.of(Photo.read(picture.png()), 1)) {
            assertThat(TriangleResize.centreSquare(decoded, size)).isEqualTo(slow(picture, size));
        }
    }

    private static byte[] slow(DrawnPicture picture, int size) {
        double side = Math.min(picture.width(), picture.height());
        var across = weights(picture.width(), (picture.width() - side) / 2, side, size);
        var down = weights(picture.height(), (picture.height() - side) / 2, side, size);
        var result = new byte[size * size * 3];
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            for (int x = 0; x < size; x++) {
                var column = new double[picture.height()];
                for (int y = 0; y < column.length; y++) {
                    double sum = 0;
                    for (int i = 0; i < picture.width(); i++) {
                        sum += across[x][i] * (picture.colour(i, y) >> shift & 0xFF);
                    }
                    column[y] = rounded(sum);
                }
                for (int y = 0; y < size; y++) {
                    double sum = 0;
                    for (int i = 0; i < column.length; i++) {
                        sum += down[y][i] * column[i];
                    }
                    result[3 * (y * size + x) + channel] = (byte) rounded(sum);
                }
            }
        }
        return result;
    }

    private static int rounded(double value) {
        return Math.min(255, (int) Math.floor(value + 0.5));
    }

    /** A triangle over each output pixel's place in the input, at least a pixel wide, rounded to 22 binary places. */
    private static double[][] weights(int inSize, double from, double length, int outSize) {
        double places = 1 << 22;
        var weights = new double[outSize][inSize];
        for (int out = 0; out < outSize; out++) {
            double scale = length / outSize;
            double centre = from + (out + 0.5) * scale;
            double sum = 0;
            for (int i = 0; i < inSize; i++) {
                weights[out][i] = Math.max(0, 1 - Math.abs((i + 0.5 - centre) / Math.max(1, scale)));
                sum += weights[out][i];
            }
            for (int i = 0; i < inSize; i++) {
                weights[out][i] = Math.floor(0.5 + weights[out][i] / sum * places) / places;
            }
        }
        return weights;
    }
}
