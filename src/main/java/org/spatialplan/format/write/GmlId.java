package org.spatialplan.format.write;

import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.layer.XmlName;

/**
 * Makes identifiers of GML documents (xs:ID) from identifiers of features, {@code <type>.<id>}. Different features get
 * different identifiers.
 */
public final class GmlId {

    private GmlId() {}

    /**
     * The identifier in a document.
     *
     * @param id {@code <type>.<id>}
     */
    public static String of(String id) {
        return XmlName.of(id);
    }

    /**
     * The identifier of a part of a feature's geometry. No type has such a name, so that it never equals a feature's
     * identifier.
     */
    static String ofPart(String gmlId, int part) {
        return "_g" + part + "." + gmlId;
    }

    /**
     * The identifiers of features that a client may mean: the one that a GML document writes so, and the one that is
     * written exactly so, as in JSON. The more likely one comes first.
     */
    public static List<String> meant(String sent) {
        return Stream.of(XmlName.decode(sent), sent).distinct().toList();
    }
}
