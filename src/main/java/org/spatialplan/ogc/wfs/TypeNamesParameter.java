package org.spatialplan.ogc.wfs;

import java.util.Map;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.ogc.ows.OwsException;

/** Reads TYPENAMES or TYPENAME: a feature type with a prefix of our namespace, or with none. */
final class TypeNamesParameter {

    private TypeNamesParameter() {}

    /**
     * Parses a name.
     *
     * @param locator the parameter's name in this version
     */
    static FeatureTable parse(String name, Map<String, String> namespaces, AsOfParameter tables, String locator) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String expectedUri = GmlFeatureWriter.NAMESPACE;
        boolean ours = prefix.isEmpty()
                || namespaces
                        .getOrDefault(prefix, prefix.equals(GmlFeatureWriter.PREFIX) ? expectedUri : "")
                        .equals(expectedUri);
        return tables.find(name.substring(colon + 1))
                .filter(table -> ours)
                .orElseThrow(() -> OwsException.invalid(
                        locator, name, "one of the feature types that GetCapabilities lists, in " + expectedUri));
    }
}
