package org.spatialplan.format.kml;

/**
 * The mark of our own KML, in the extended data of its document and folders, so that what we wrote is read as it was
 * meant. Stateless.
 */
public final class OwnKml {

    /** The name of the datum that is the mark. */
    public static final String MARK = "spatial-plan";
    /** The mark of a document. */
    public static final String DOCUMENT = "document";
    /** The mark of a folder whose features are parts of those of another folder, such as overlaps. */
    public static final String PARTS = "parts";

    private OwnKml() {}
}
