package org.cutis.vision;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Kinds of files that OpenCV does not write. */
final class ImageIoFiles {
    private ImageIoFiles() {}

    static byte[] palettePng(DrawnPicture picture) {
        var indexed = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_INDEXED);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                indexed.setRGB(x, y, 0xFF000000 | picture.colour(x, y));
            }
        }
        try (var file = new ByteArrayOutputStream()) {
            ImageIO.write(indexed, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] cmykJpeg(DrawnPicture picture) {
        var raster = Raster.createInterleavedRaster(
                DataBuffer.TYPE_BYTE, picture.width(), picture.height(), 4, new Point(0, 0));
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int colour = picture.colour(x, y);
                int red = colour >> 16;
                int green = colour >> 8 & 0xFF;
                int blue = colour & 0xFF;
                int light = Math.max(1, Math.max(red, Math.max(green, blue)));
                raster.setPixel(x, y, new int[] {255 * red / light, 255 * green / light, 255 * blue / light, light});
            }
        }
        return Segments.afterStart(jpeg(raster), Segments.adobe(0));
    }

    private static byte[] jpeg(Raster raster) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var file = new ByteArrayOutputStream();
                var out = ImageIO.createImageOutputStream(file)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(0.95f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), settings);
            out.flush();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
