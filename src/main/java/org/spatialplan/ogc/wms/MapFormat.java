package org.spatialplan.ogc.wms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.portrayal.picture.PictureFormat;

/** The formats of maps and legends (FORMAT). */
enum MapFormat {
    PNG(MediaFormat.PNG, PictureFormat.PNG),
    /** Called so by GeoServer and QGIS; the parameter makes it a media type that browsers know. */
    PNG8(
            MediaFormat.PNG.withMediaType("image/png; mode=8bit"),
            PictureFormat.PNG8,
            "image/png8",
            "image/png;mode=8bit"),
    JPEG(MediaFormat.JPEG, PictureFormat.JPEG, "image/jpg");

    private final MediaFormat media;
    private final PictureFormat picture;
    private final String[] aliases;

    MapFormat(MediaFormat media, PictureFormat picture, String... aliases) {
        this.media = media;
        this.picture = picture;
        this.aliases = aliases;
    }

    /** Returns the media type, as advertised and sent. */
    String mediaType() {
        return media.mediaType();
    }

    PictureFormat picture() {
        return picture;
    }

    static Optional<MapFormat> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType().equals(wanted)
                        || Arrays.asList(format.aliases).contains(wanted))
                .findFirst();
    }

    /**
     * Parses the format.
     *
     * @throws WmsException InvalidFormat
     */
    static MapFormat parse(String text) {
        return find(text)
                .orElseThrow(() -> WmsException.invalid(
                        WmsCode.INVALID_FORMAT,
                        "format",
                        text,
                        Arrays.stream(values()).map(MapFormat::mediaType).collect(Collectors.joining(", "))));
    }
}
