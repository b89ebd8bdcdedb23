package org.spatialplan.format.write;

import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.layer.XmlName;

/** Feature identifiers, {@code <type>.<id>}, as identifiers of a document (xs:ID): no two have the same. */
public final class GmlId {

    private GmlId() {}

    /** @param id {@code <type>.<id>} */
    public static String of(String id) {
        return XmlName.of(id);
    }

    /** Of a part of a feature's geometry. No type is called like that, so that it is no feature's. */
    static String ofPart(String gmlId, int part) {
        return "_g" + part + "." + gmlId;
    }

    /**
     * The identifiers that a client may mean by what it sends: that of the feature which a document calls so, and that which is
     * written just so, as in JSON. The likelier first.
     */
    public static List<String> meant(String sent) {
        return Stream.of(XmlName.decode(sent), sent).distinct().toList();
    }
}
