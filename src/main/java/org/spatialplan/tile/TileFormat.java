package org.spatialplan.tile;

/** The formats of tiles. */
public enum TileFormat {
    /** Mapbox Vector Tile 2.1. */
    MVT("application/vnd.mapbox-vector-tile"),
    /** A picture, transparent where nothing is drawn. */
    PNG("image/png");

    private final String mediaType;

    TileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the media type. */
    public String mediaType() {
        return mediaType;
    }
}
