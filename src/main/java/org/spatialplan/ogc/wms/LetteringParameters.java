package org.spatialplan.ogc.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.portrayal.Lettering;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.query.NumberText;

/** Reads LABELS, LANGUAGE and AVOID of GetMap: which labels are drawn, in which language, and what they keep off. */
final class LetteringParameters {

    private static final int MAX_BOXES = 500;
    private static final int NUMBERS_A_BOX = 4;

    private LetteringParameters() {}

    /**
     * Returns the labels of a map; all of them in Chinese by default.
     *
     * @throws WmsException InvalidParameterValue
     */
    static Lettering parse(Kvp kvp) {
        return new Lettering(part(kvp), language(kvp), kept(kvp.find("AVOID").orElse("")));
    }

    private static Lettering.Part part(Kvp kvp) {
        String text = kvp.find("LABELS").orElse("true");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Lettering.Part.ABOVE;
            case "false" -> Lettering.Part.NONE;
            case "only" -> Lettering.Part.ALONE;
            default -> throw WmsException.invalid("labels", text, "true, false or only");
        };
    }

    /**
     * Returns the language of words.
     *
     * @throws WmsException InvalidParameterValue
     */
    static PortrayalLanguage language(Kvp kvp) {
        String text = kvp.find("LANGUAGE").orElse("zh").toLowerCase(Locale.ROOT);
        if (text.startsWith("zh")) {
            return PortrayalLanguage.ZH;
        }
        if (text.startsWith("en")) {
            return PortrayalLanguage.EN;
        }
        throw WmsException.invalid("language", text, "zh or en");
    }

    private static List<Lettering.Box> kept(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String[] boxes = text.split(";", -1);
        if (boxes.length > MAX_BOXES) {
            throw unreadable(text);
        }
        return Stream.of(boxes).map(box -> box(box, text)).toList();
    }

    private static Lettering.Box box(String box, String text) {
        double[] numbers = Arrays.stream(box.split(",", -1))
                .mapToDouble(number -> NumberText.decimal(number).orElseThrow(() -> unreadable(text)))
                .toArray();
        if (numbers.length != NUMBERS_A_BOX || numbers[2] < 0 || numbers[3] < 0) {
            throw unreadable(text);
        }
        return new Lettering.Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static WmsException unreadable(String text) {
        return WmsException.invalid(
                "avoid",
                text,
                "boxes of pixels, each x,y,width,height from the upper left corner, parted by semicolons, no more than "
                        + MAX_BOXES);
    }
}
