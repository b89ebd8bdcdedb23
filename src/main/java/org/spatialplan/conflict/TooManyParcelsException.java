package org.spatialplan.conflict;

import org.spatialplan.geo.CodedException;

/** A file has more parcels than a report takes. */
public final class TooManyParcelsException extends CodedException {

    private final String messageZh;

    TooManyParcelsException(int most) {
        super("too-large", "The file has more than " + most + " parcels: split it");
        this.messageZh = "文件超过 " + most + " 个地块：请拆分文件";
    }

    @Override
    public String messageZh() {
        return messageZh;
    }
}
