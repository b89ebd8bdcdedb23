package org.spatialplan.format.read;

import java.io.IOException;

/** A part of a Shapefile that is not as it should be; caught inside this room, which knows the file's name. */
final class BrokenPartException extends IOException {

    private static final long serialVersionUID = 1;

    private final String zh;

    BrokenPartException(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    /** The words for those who read Chinese; those of the system itself where it failed. */
    static String zh(IOException e) {
        return e instanceof BrokenPartException broken ? broken.zh : String.valueOf(e.getMessage());
    }
}
