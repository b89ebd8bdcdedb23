package org.spatialplan.format.kml;

import java.util.Optional;
import java.util.Set;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.format.xml.XmlFile.At;

/**
 * The links of one file that lead to other files of the same zip.
 *
 * @param file name of the file in the zip
 * @param members names of all files in the zip
 */
record KmlLinks(String file, Set<String> members) {

    private static final int LONGEST = 1_000;

    /** The links of a file that is in no zip: all lead elsewhere. */
    static final KmlLinks NONE = new KmlLinks("", Set.of());

    /** Reads the NetworkLink that starts here to its end; empty if it leads elsewhere. */
    Optional<String> read(XmlFile xml) {
        int outside = xml.depth() - 1;
        Optional<String> member = Optional.empty();
        while (xml.depth() > outside) {
            if (xml.next() == At.START && xml.name().equals("href")) {
                member = xml.text(LONGEST).flatMap(this::member);
            }
        }
        return member;
    }

    private Optional<String> member(String href) {
        String path = href.replace('\\', '/')
                .replaceAll("^(\\./)+", "")
                .replaceAll("#.*", "")
                .replace("%20", " ");
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        return Optional.of(folder + path).filter(members::contains).or(() -> Optional.of(path)
                .filter(members::contains));
    }
}
