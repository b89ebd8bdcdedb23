package org.spatialplan.submission.format;

import java.util.List;
import java.util.Map;

/**
 * A format of which one file is several files, sent in an archive: a geodatabase, a table with its index. Its content is
 * a folder with the parts.
 */
public interface PartedFormat extends ParcelFormat {

    /**
     * A file of parcels among the members of an archive.
     *
     * @param name of the file, by which it is chosen
     * @param parts the names of its members by the path within the folder that they get; these paths are ours, since no
     *     name in an archive becomes a path
     */
    record Parts(String name, Map<String, String> parts) {}

    /** The files of this format among the names of an archive. */
    List<Parts> in(List<String> members);
}
