package org.cutis.vision.lesion;

import java.util.Map;
import org.cutis.vision.LesionReport.Factor;

/**
 * Texture inside the lesion from the grey-level co-occurrence matrix: 16 levels of L*, 4 directions, distance 1, made
 * symmetric and averaged.
 *
 * @see <a href="https://doi.org/10.1109/TSMC.1973.4309314">Haralick, Shanmugam, Dinstein (1973)</a>
 */
final class Texture {
    private static final int LEVELS = 16;
    private static final int[][] DIRECTIONS = {{1, 0}, {1, -1}, {0, -1}, {-1, -1}};

    /** Contrast (squared levels) at which texture counts as most conspicuous. */
    private static final double STRONG_CONTRAST = 1.5;

    private Texture() {}

    static Factor measure(LesionMask mask, LabSquare lab) {
        var matrix = cooccurrence(mask, lab);
        double contrast = 0;
        double homogeneity = 0;
        double energy = 0;
        double mean = 0;
        for (int i = 0; i < LEVELS; i++) {
            for (int j = 0; j < LEVELS; j++) {
                double p = matrix[i][j];
                contrast += p * (i - j) * (i - j);
                homogeneity += p / (1 + (i - j) * (i - j));
                energy += p * p;
                mean += p * i;
            }
        }
        double variance = 0;
        double covariance = 0;
        for (int i = 0; i < LEVELS; i++) {
            for (int j = 0; j < LEVELS; j++) {
                variance += matrix[i][j] * (i - mean) * (i - mean);
                covariance += matrix[i][j] * (i - mean) * (j - mean);
            }
        }
        return Factor.of(
                contrast,
                "1",
                contrast / STRONG_CONTRAST,
                Map.of(
                        "contrast", contrast,
                        "homogeneity", homogeneity,
                        "energy", energy,
                        "correlation", variance == 0 ? 1 : covariance / variance));
    }

    private static double[][] cooccurrence(LesionMask mask, LabSquare lab) {
        var matrix = new double[LEVELS][LEVELS];
        long pairs = 0;
        for (int y = 0; y < mask.size(); y++) {
            for (int x = 0; x < mask.size(); x++) {
                if (!mask.at(x, y)) {
                    continue;
                }
                for (var direction : DIRECTIONS) {
                    int toX = x + direction[0];
                    int toY = y + direction[1];
                    if (mask.at(toX, toY)) {
                        int from = level(lab.lightness(x, y));
                        int to = level(lab.lightness(toX, toY));
                        matrix[from][to]++;
                        matrix[to][from]++;
                        pairs += 2;
                    }
                }
            }
        }
        for (var row : matrix) {
            for (int j = 0; j < LEVELS; j++) {
                row[j] = pairs == 0 ? 0 : row[j] / pairs;
            }
        }
        return matrix;
    }

    private static int level(float lightness) {
        return Math.clamp((int) (lightness / 100 * LEVELS), 0, LEVELS - 1);
    }
}
