package org.spatialplan.ogc.api;

import org.spatialplan.geo.CodedException;

/** A fault that an OGC API names; answered as its exception schema demands (RFC 7807 members). */
public final class OgcException extends CodedException {

    private final int status;
    private final String type;
    private final String title;

    private OgcException(int status, String code, String type, String title, String detail) {
        super(code, detail, false);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    /** Of OGC API – Processes part 1, by its name there, for example {@code no-such-job}. */
    public static OgcException ofProcesses(int status, String name, String title, String detail) {
        String type = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/" + name;
        return new OgcException(status, name, type, title, detail);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }
}
