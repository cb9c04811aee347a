package org.cutis.vision.lesion;

import java.util.List;
import java.util.function.IntBinaryOperator;

/** Lesions of a known shape, painted in known colours, at the working scale. */
final class Masks {
    static final int SIZE = 192;
    static final double MIDDLE = (SIZE - 1) / 2.0;

    private Masks() {}

    /** Seen from the middle of the square, y downwards. */
    @FunctionalInterface
    interface Shape {
        boolean contains(double x, double y);

        default Shape turned(double degrees) {
            double cos = Math.cos(Math.toRadians(degrees));
            double sin = Math.sin(Math.toRadians(degrees));
            return (x, y) -> contains(x * cos + y * sin, y * cos - x * sin);
        }

        default Shape enlarged(double factor) {
            return (x, y) -> contains(x / factor, y / factor);
        }
    }

    static Shape disc(double radius) {
        return (x, y) -> Math.hypot(x, y) <= radius;
    }

    static Shape ellipse(double a, double b) {
        return (x, y) -> Math.hypot(x / a, y / b) <= 1;
    }

    static Shape halfDisc(double radius) {
        return (x, y) -> Math.hypot(x, y) <= radius && y <= 0;
    }

    /** Arms of different length, so that no fold makes its halves meet. */
    static Shape letterL() {
        return (x, y) -> Math.abs(x) <= 30 && Math.abs(y) <= 45 && (x <= -12 || y >= 25);
    }

    static LesionMask of(Shape shape) {
        var inside = new boolean[SIZE * SIZE];
        int area = 0;
        boolean touches = false;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (shape.contains(x - MIDDLE, y - MIDDLE)) {
                    inside[y * SIZE + x] = true;
                    area++;
                    touches |= x == 0 || y == 0 || x == SIZE - 1 || y == SIZE - 1;
                }
            }
        }
        double share = area / (double) inside.length;
        return new LesionMask(SIZE, inside, share, share, 0.9, touches, List.of());
    }

    /** Every pixel by its colour {@code 0xRRGGBB}; x and y count from the upper left. */
    static byte[] rgb(IntBinaryOperator colour) {
        var rgb = new byte[SIZE * SIZE * 3];
        for (int i = 0; i < SIZE * SIZE; i++) {
            int value = colour.applyAsInt(i % SIZE, i / SIZE);
            rgb[3 * i] = (byte) (value >> 16);
            rgb[3 * i + 1] = (byte) (value >> 8);
            rgb[3 * i + 2] = (byte) value;
        }
        return rgb;
    }

    static LabSquare painted(IntBinaryOperator colour) {
        return LabSquare.of(rgb(colour), SIZE);
    }

    static LabSquare plain() {
        return painted((x, y) -> 0x7A5238);
    }
}
