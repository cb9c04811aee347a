package org.cutis.vision.photo;

/**
 * Shrinks the centre square of a photo with an antialiased triangle filter: bit for bit what PIL calls
 * {@code Image.resize(size, BILINEAR, box)} (Pillow, {@code src/libImaging/Resample.c}).
 *
 * <p>The models were trained on its output, so nothing else will do: OpenCV's own resizing gives other pixels.
 */
public final class TriangleResize {
    /** Fixed-point bits of a weight: 32 less 8 for the pixel and 2 for the sum's headroom, as in Pillow. */
    private static final int PRECISION = 32 - 8 - 2;

    private static final int HALF = 1 << (PRECISION - 1);

    private TriangleResize() {}

    /** For each output position: where its inputs begin, how many there are, and their weights. */
    private record Weights(int[] first, int[] count, int[] weight, int stride) {
        static Weights of(int inSize, double from, double length, int outSize) {
            double scale = length / outSize;
            double support = Math.max(scale, 1);
            int stride = (int) Math.ceil(support) * 2 + 1;
            var first = new int[outSize];
            var count = new int[outSize];
            var weight = new int[outSize * stride];
            var exact = new double[stride];
            for (int out = 0; out < outSize; out++) {
                double centre = from + (out + 0.5) * scale;
                int begin = Math.max((int) (centre - support + 0.5), 0);
                int end = Math.min((int) (centre + support + 0.5), inSize);
                double sum = 0;
                for (int i = 0; i < end - begin; i++) {
                    double distance = Math.abs((i + begin - centre + 0.5) / support);
                    exact[i] = distance < 1 ? 1 - distance : 0;
                    sum += exact[i];
                }
                first[out] = begin;
                count[out] = end - begin;
                for (int i = 0; i < end - begin; i++) {
                    weight[out * stride + i] = (int) (0.5 + exact[i] / sum * (1 << PRECISION));
                }
            }
            return new Weights(first, count, weight, stride);
        }
    }

    /**
     * @param size side of the result, px
     * @return the centre square, {@code [size][size][3]} flattened, red-green-blue, 0..255
     */
    public static byte[] centreSquare(DecodedPhoto photo, int size) {
        var square = CentreSquare.of(photo.width(), photo.height());
        var across = Weights.of(photo.width(), square.left(), square.side(), size);
        var down = Weights.of(photo.height(), square.top(), square.side(), size);
        int firstRow = down.first[0];
        int rows = down.first[size - 1] + down.count[size - 1] - firstRow;
        return shrinkDown(shrinkAcross(photo, across, firstRow, rows, size), down, firstRow, size);
    }

    /** Two rows at a time, so that each weight is fetched once for both; of an odd number the last is its own partner. */
    private static byte[] shrinkAcross(DecodedPhoto photo, Weights across, int firstRow, int rows, int size) {
        var upper = new byte[photo.width() * 3];
        var lower = new byte[upper.length];
        var narrow = new byte[rows * size * 3];
        for (int y = 0; y < rows; y += 2) {
            int next = Math.min(y + 1, rows - 1);
            photo.row(firstRow + y, upper);
            photo.row(firstRow + next, lower);
            shrinkRows(upper, lower, across, narrow, y * size * 3, next * size * 3);
        }
        return narrow;
    }

    private static void shrinkRows(
            byte[] upper, byte[] lower, Weights across, byte[] narrow, int upperOut, int lowerOut) {
        int size = across.first.length;
        for (int x = 0; x < size; x++) {
            int blue = HALF;
            int green = HALF;
            int red = HALF;
            int blueBelow = HALF;
            int greenBelow = HALF;
            int redBelow = HALF;
            int in = across.first[x] * 3;
            int w = x * across.stride;
            for (int end = w + across.count[x]; w < end; w++, in += 3) {
                int weight = across.weight[w];
                blue += (upper[in] & 0xFF) * weight;
                green += (upper[in + 1] & 0xFF) * weight;
                red += (upper[in + 2] & 0xFF) * weight;
                blueBelow += (lower[in] & 0xFF) * weight;
                greenBelow += (lower[in + 1] & 0xFF) * weight;
                redBelow += (lower[in + 2] & 0xFF) * weight;
            }
            int out = x * 3;
            narrow[upperOut + out] = clip(red);
            narrow[upperOut + out + 1] = clip(green);
            narrow[upperOut + out + 2] = clip(blue);
            narrow[lowerOut + out] = clip(redBelow);
            narrow[lowerOut + out + 1] = clip(greenBelow);
            narrow[lowerOut + out + 2] = clip(blueBelow);
        }
    }

    private static byte[] shrinkDown(byte[] narrow, Weights down, int firstRow, int size) {
        int width = size * 3;
        var result = new byte[size * width];
        var sums = new int[width];
        for (int y = 0; y < size; y++) {
            java.util.Arrays.fill(sums, HALF);
            for (int i = 0; i < down.count[y]; i++) {
                int weight = down.weight[y * down.stride + i];
                int in = (down.first[y] - firstRow + i) * width;
                for (int x = 0; x < width; x++) {
                    sums[x] += (narrow[in + x] & 0xFF) * weight;
                }
            }
            for (int x = 0; x < width; x++) {
                result[y * width + x] = clip(sums[x]);
            }
        }
        return result;
    }

    private static byte clip(int sum) {
        int value = sum >> PRECISION;
        return (byte) Math.clamp(value, 0, 255);
    }
}
