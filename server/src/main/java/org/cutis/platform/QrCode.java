package org.cutis.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text as a QR code, drawn as SVG: dark on white on dark pages too, since cameras do not read the reverse. */
public final class QrCode {
    /** Modules of white around it, as ISO/IEC 18004 wants. */
    private static final int QUIET = 4;

    private QrCode() {}

    public static String svg(String text) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, QUIET, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            var path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + modules.getWidth() + " "
                    + modules.getHeight() + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
                    + modules.getWidth() + "v" + modules.getHeight() + "H0z\"/><path d=\"" + path + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalStateException("an address does not fit into a QR code", e);
        }
    }
}
