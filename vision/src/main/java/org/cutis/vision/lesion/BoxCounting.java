package org.cutis.vision.lesion;

/** Fractal dimension of an outline by counting boxes: 1 for a smooth line, nearer 2 the more it wanders. */
final class BoxCounting {
    private static final int[] BOXES = {1, 2, 4, 8, 16};

    private BoxCounting() {}

    /** Slope of log(boxes touched) over log(1 / box side), by least squares; 1 where the outline is too short to say. */
    static double dimension(LesionMask mask) {
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        for (int box : BOXES) {
            int touched = touched(mask, box);
            if (touched == 0) {
                return 1;
            }
            double x = -Math.log(box);
            double y = Math.log(touched);
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumXY += x * y;
        }
        int n = BOXES.length;
        return Math.clamp((n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX), 1.0, 2.0);
    }

    private static int touched(LesionMask mask, int box) {
        int across = Math.ceilDiv(mask.size(), box);
        var seen = new boolean[across * across];
        int count = 0;
        for (int y = 0; y < mask.size(); y++) {
            for (int x = 0; x < mask.size(); x++) {
                int cell = y / box * across + x / box;
                if (!seen[cell] && Border.isEdge(mask, x, y)) {
                    seen[cell] = true;
                    count++;
                }
            }
        }
        return count;
    }
}
