package org.spatialplan.format.kml;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.format.xml.XmlHead;

/** Recognises KML by its first element, and the main file of a KMZ by its name. Stateless. */
public final class KmlRoot {

    /** The elements with which a file may begin; some programs leave out the first. */
    static final Set<String> NAMES = Set.of("kml", "Document", "Folder", "Placemark");

    private static final String SUFFIX = ".kml";

    private KmlRoot() {}

    /**
     * Whether a file is KML.
     *
     * @param text its beginning
     */
    public static boolean fits(String text) {
        return XmlHead.of(text)
                .filter(head -> head.name().equals("kml")
                        || NAMES.contains(head.name())
                                && (head.tag().contains("/kml/") || head.name().equals("Placemark")))
                .isPresent();
    }

    /**
     * The main file of a KMZ: {@code doc.kml}, else the first .kml at the root (OGC 07-147r2, annex C), else the first
     * anywhere; empty if there is none. Others belong to links of the first.
     *
     * @param members names in the order of the zip
     */
    public static Optional<String> main(List<String> members) {
        List<String> files = members.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(SUFFIX))
                .filter(name -> !name.startsWith("__MACOSX/"))
                .toList();
        return files.stream()
                .filter(name -> name.equalsIgnoreCase("doc.kml"))
                .findFirst()
                .or(() -> files.stream().min(Comparator.comparingLong(KmlRoot::folders)));
    }

    private static long folders(String name) {
        return name.chars().filter(c -> c == '/' || c == '\\').count();
    }
}
