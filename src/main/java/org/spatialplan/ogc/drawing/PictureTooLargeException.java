package org.spatialplan.ogc.drawing;

import org.spatialplan.geo.CodedException;
import org.spatialplan.portrayal.PictureMemory;

/** A picture that the memory of the service cannot hold. */
public final class PictureTooLargeException extends CodedException {

    private final long mostPixels;

    PictureTooLargeException(long mostBytes) {
        this(PictureMemory.pixels(mostBytes), null);
    }

    private PictureTooLargeException(long mostPixels, Throwable cause) {
        super(
                "picture-too-large",
                "The picture is larger than the memory of this service holds: " + mostPixels
                        + " pixels at most; ask for a smaller one, or for parts of it",
                cause);
        this.mostPixels = mostPixels;
    }

    @Override
    public String messageZh() {
        return "图片超出本服务内存所能容纳的大小：最多 " + mostPixels + " 像素；请缩小图片或分块请求";
    }
}
