package org.spatialplan.portrayal.picture;

import java.util.Arrays;
import java.util.Optional;

/** The formats of pictures. */
public enum PictureFormat {
    /** PNG with exact colours; with a palette if there are no more than 256. */
    PNG("image/png", "png"),
    /** PNG with at most 256 colours, the nearest to those of the picture. */
    PNG8("image/png8", "png8"),
    /** JPEG, without transparency; smaller for shaded pictures, blurred for maps. */
    JPEG("image/jpeg", "jpg");

    private final String mediaType;
    private final String extension;

    PictureFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Returns the media type in requests; answers in {@code image/png8} are sent as {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the suffix of files, without a dot. */
    public String extension() {
        return extension;
    }

    /**
     * Finds a format by the media type of a request, also GeoServer's and MapServer's {@code image/png; mode=8bit}.
     */
    public static Optional<PictureFormat> find(String mediaType) {
        String plain = mediaType.replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        if (plain.equals("image/png;mode=8bit")) {
            return Optional.of(PNG8);
        }
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(plain))
                .findFirst();
    }
}
