package org.spatialplan.ogc.wms;

import java.awt.Color;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.spatialplan.ogc.drawing.DrawingLimiter;
import org.spatialplan.ogc.drawing.DrawingRefusedException;
import org.spatialplan.ogc.drawing.PictureTooLargeException;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.portrayal.raster.Brush;
import org.spatialplan.portrayal.raster.Canvas;
import org.spatialplan.portrayal.raster.SolidInk;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.portrayal.text.TextStyle;
import org.spatialplan.portrayal.text.TextWriter;
import org.springframework.stereotype.Component;

/** Draws pictures instead of a map that cannot be drawn, in the requested size and format. Thread-safe. */
@Component
class ExceptionImages {

    private static final float FONT_PX = 12;
    private static final int LINE_PX = 16;
    private static final int MARGIN_PX = 6;
    private static final SolidInk RED = SolidInk.of(new Color(0xB00020), 1);
    private static final SolidInk WHITE = SolidInk.of(Color.WHITE, 1);
    private static final TextStyle LOOK = new TextStyle(List.of(), FONT_PX, false, false, RED, 2, WHITE);

    /** How long a picture of a fault waits for its turn; it is drawn only if there is room at once. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();

    private final TextWriter writer;
    private final DrawingLimiter turns;

    ExceptionImages(MapFonts fonts, DrawingLimiter turns) {
        this.writer = new TextWriter(fonts);
        this.turns = turns;
    }

    /**
     * Draws the picture; empty if size or format is invalid, because no picture would fit, or if the service is too
     * busy.
     *
     * @param message text in the picture; empty for a blank one
     */
    Optional<WmsAnswer> draw(String message, Kvp kvp) {
        OptionalInt width = SizeParameter.find(kvp.find("WIDTH").orElse(""), SizeParameter.MOST);
        OptionalInt height = SizeParameter.find(kvp.find("HEIGHT").orElse(""), SizeParameter.MOST);
        Optional<MapFormat> format = kvp.find("FORMAT").flatMap(MapFormat::find);
        if (width.isEmpty() || height.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        Color background = BackgroundParameter.parseOrWhite(kvp);
        PictureFormat encoding = format.get().picture();
        return drawn(width.getAsInt(), height.getAsInt(), canvas -> {
                    write(message, background, canvas);
                    return PictureEncoder.encode(canvas.picture(), encoding, new Color(background.getRGB()));
                })
                .map(picture -> WmsAnswer.of(format.get().mediaType(), picture));
    }

    private Optional<byte[]> drawn(int width, int height, Function<Canvas, byte[]> drawing) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try {
            return Optional.of(turns.draw(
                    (long) width * height,
                    () -> System.nanoTime() - end > 0,
                    () -> drawing.apply(new Canvas(width, height))));
        } catch (DrawingRefusedException | PictureTooLargeException e) {
            return Optional.empty();
        }
    }

    private void write(String message, Color background, Canvas canvas) {
        if (background.getAlpha() > 0) {
            canvas.fill(background);
        }
        Brush brush = new Brush(canvas);
        float baseline = MARGIN_PX + FONT_PX;
        for (String line : lines(message, canvas.width() - 2f * MARGIN_PX)) {
            if (baseline > canvas.height()) {
                return;
            }
            writer.write(brush, line, LOOK, MARGIN_PX, baseline);
            baseline += LINE_PX;
        }
    }

    /** Breaks the message anywhere, because values of parameters and Chinese have no blanks. */
    private List<String> lines(String message, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int character : message.codePoints().toArray()) {
            if (line.length() > 0 && writer.width(line + Character.toString(character), LOOK) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(character);
        }
        lines.add(line.toString());
        return lines;
    }
}
