package org.spatialplan.ogc.api;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** An error that an OGC API names. It is answered in the standard's exception schema (members of RFC 7807). */
public final class OgcException extends CodedException {

    private final int status;
    private final String type;
    private final transient LocalizedText title;

    private OgcException(int status, String code, String type, LocalizedText title, LocalizedText detail) {
        super(code, detail, false);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    /**
     * An error of OGC API – Processes part 1.
     *
     * @param name in the standard, for example {@code no-such-job}
     * @param title key of its text
     */
    public static OgcException ofProcesses(int status, String name, String title, LocalizedText detail) {
        String type = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/" + name;
        return new OgcException(status, name, type, Messages.of(title), detail);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The URI of the error. */
    public String type() {
        return type;
    }

    /** The title in both languages. */
    public LocalizedText title() {
        return title;
    }
}
