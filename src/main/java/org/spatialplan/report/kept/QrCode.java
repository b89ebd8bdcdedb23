package org.spatialplan.report.kept;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.spatialplan.report.KeptAddress;

/** Draws an address as a QR code (ISO/IEC 18004), black on white, as PNG: PDF and HTML show it alike. Stateless. */
final class QrCode {

    /** The width of a module in pixels: sharp in print at 3 cm. */
    private static final int PIXELS = 8;

    /** The quiet zone that the standard asks for, in modules. */
    private static final int QUIET = 4;

    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /**
     * The address with its code.
     *
     * @param number of the kept report; empty if it has none
     */
    static KeptAddress of(String url, String number) {
        return new KeptAddress(
                url, "data:image/png;base64," + Base64.getEncoder().encodeToString(png(url)), number);
    }

    private static byte[] png(String text) {
        BitMatrix modules = modules(text);
        int width = modules.getWidth() * PIXELS;
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, modules.get(x / PIXELS, y / PIXELS) ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A quarter of the code may be hidden or worn on paper (level Q) and it is still read. */
    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException("No QR code for " + text, e);
        }
    }
}
