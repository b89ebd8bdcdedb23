package org.spatialplan.report.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    @Test
    void aReaderOfQrCodesFindsTheAddress() throws Exception {
        String url = "https://planning.example.org/spatial-plan/reports/" + "0123456789".repeat(4);

        String picture = QrCode.of(url, "2026-000001").qrCode();

        assertThat(QrCode.of(url, "2026-000001").url()).isEqualTo(url);
        byte[] png = Base64.getDecoder().decode(picture.replace("data:image/png;base64,", ""));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .isEqualTo(url);
    }
}
