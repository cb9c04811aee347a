package org.cutis.vision;

import java.util.Random;

/** Draws a brown spot with a soft, uneven edge on skin with relief, grain and uneven light. */
public final class LesionDrawing {
    private long seed = 1;
    private int width = 600;
    private int height = 450;
    private double centreX = 0.5;
    private double centreY = 0.5;
    private double radius = 0.24;
    private boolean spot = true;
    private int colour = 0x644230;
    private double ragged = 0.12;

    LesionDrawing() {}

    /** Another seed is another picture, of the same kind. */
    public LesionDrawing seed(long value) {
        seed = value;
        return this;
    }

    public LesionDrawing size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    /** Where the middle of the spot lies, 0..1 of width and height. */
    public LesionDrawing at(double x, double y) {
        centreX = x;
        centreY = y;
        return this;
    }

    /** Share of the shorter side. */
    public LesionDrawing radius(double share) {
        radius = share;
        return this;
    }

    /** The mean colour of the spot, {@code 0xRRGGBB}. */
    public LesionDrawing coloured(int value) {
        colour = value;
        return this;
    }

    /** How far the outline wanders; 0 is a smooth ellipse, 0.12 the usual. */
    public LesionDrawing ragged(double share) {
        ragged = share;
        return this;
    }

    public LesionDrawing withoutSpot() {
        spot = false;
        return this;
    }

    public DrawnPicture drawn() {
        var random = new Random(seed);
        double side = Math.min(width, height);
        double unit = side / 450;
        var blotches = new Noise(random, 4, 0.55, side);
        var relief = new Noise(random, 8, 0.8, side);
        var pigment = new Noise(random, 5, 0.6, side);
        var edge = new Noise(random, 6, 0.55, side);
        var waves = new double[9];
        var turns = new double[9];
        for (int k = 0; k < waves.length; k++) {
            waves[k] = ragged / (k + 2) * random.nextGaussian();
            turns[k] = random.nextDouble() * 2 * Math.PI;
        }
        return DrawnPicture.of(width, height, (x, y) -> {
            double light = 1 - 0.25 * (square(x / (double) width - 0.5) + square(y / (double) height - 0.5));
            double fine = relief.at(x, y);
            double blotch = blotches.at(x, y);
            double red = 214 + 12 * blotch + 22 * fine;
            double green = 168 + 10 * blotch + 24 * fine;
            double blue = 142 + 8 * blotch + 24 * fine;
            if (spot) {
                double dx = (x - centreX * width) * 1.12;
                double dy = y - centreY * height;
                double angle = Math.atan2(dy, dx);
                double reach = radius * side;
                for (int k = 0; k < waves.length; k++) {
                    reach += radius * side * waves[k] * Math.cos((k + 2) * angle + turns[k]);
                }
                double distance = Math.hypot(dx, dy) - reach - 8 * unit * edge.at(x, y);
                double share = 1 / (1 + Math.exp(Math.clamp(distance / (3.5 * unit), -60.0, 60.0)));
                double dark = 0.5 + 0.5 * pigment.at(x, y);
                double network = 9 * Math.sin(x / (2.5 * unit) + 4 * blotch) * Math.sin(y / (2.5 * unit) + 4 * fine);
                red += share * ((colour >> 16 & 0xFF) * (1.2 - 0.5 * dark) + network - red);
                green += share * ((colour >> 8 & 0xFF) * (1.2 - 0.5 * dark) + network - green);
                blue += share * ((colour & 0xFF) * (1.2 - 0.5 * dark) + network - blue);
            }
            double grain = 5 * random.nextGaussian();
            return byteOf(red * light + grain) << 16
                    | byteOf(green * light + grain) << 8
                    | byteOf(blue * light + grain);
        });
    }

    private static int byteOf(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    private static double square(double value) {
        return value * value;
    }

    /** Smooth noise of doubling frequency, about -1..1. */
    private record Noise(int salt, int octaves, double persistence, double side) {
        Noise(Random random, int octaves, double persistence, double side) {
            this(random.nextInt(), octaves, persistence, side);
        }

        double at(double x, double y) {
            double sum = 0;
            double amplitude = 1;
            double total = 0;
            for (int octave = 0; octave < octaves; octave++) {
                double scale = 3 * (1 << octave) / side;
                sum += amplitude * smooth(x * scale, y * scale, salt + octave);
                total += amplitude;
                amplitude *= persistence;
            }
            return 2 * sum / total;
        }

        private static double smooth(double x, double y, int layer) {
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            double u = fade(x - left);
            double v = fade(y - top);
            double above = mix(lattice(left, top, layer), lattice(left + 1, top, layer), u);
            double below = mix(lattice(left, top + 1, layer), lattice(left + 1, top + 1, layer), u);
            return mix(above, below, v);
        }

        private static double lattice(int x, int y, int layer) {
            int hash = x * 0x9E3779B1 ^ y * 0x85EBCA77 ^ layer * 0xC2B2AE3D;
            hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
            hash = (hash ^ hash >>> 12) * 0x297A2D39;
            return (hash ^ hash >>> 15) / (double) Integer.MAX_VALUE;
        }

        private static double fade(double t) {
            return t * t * (3 - 2 * t);
        }

        private static double mix(double a, double b, double share) {
            return a + (b - a) * share;
        }
    }
}
