package org.spatialplan.portrayal.picture;

/** The ways in which pictures are encoded. */
public enum PictureFormat {
    /** PNG with every colour as it is; with a palette if there are no more than 256. */
    PNG,
    /** PNG with at most 256 colours, the nearest to those of the picture. */
    PNG8,
    /** Without transparency; smaller for shaded pictures, blurred for maps. */
    JPEG
}
