package org.spatialplan.ogc.fes;

import java.util.List;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.format.write.GmlId;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/** Reads the identifiers of features. An unknown identifier finds nothing; one of another type is an error. */
public final class Identifiers {

    private final FesContext context;

    Identifiers(FesContext context) {
        this.context = context;
    }

    FeatureId read(Element element) {
        String id =
                switch (element.getLocalName()) {
                    case "ResourceId" -> element.getAttribute("rid");
                    case "FeatureId" -> element.getAttribute("fid");
                    default -> gmlId(element);
                };
        if (id.isBlank()) {
            throw new FilterException("an identifier in " + element.getNodeName());
        }
        return read(id, context);
    }

    /**
     * Reads an identifier.
     *
     * @param id as in the request, perhaps escaped for XML
     */
    public static FeatureId read(String id, FesContext context) {
        String type = id.contains(".") ? id.substring(0, id.indexOf('.')) : "";
        if (!type.equals(context.type().id()) && context.isType().test(type)) {
            throw new OwsException(
                    OwsCode.INVALID_PARAMETER_VALUE,
                    "RESOURCEID",
                    "'" + id + "' is the identifier of a feature of " + type + ", not of "
                            + context.type().id());
        }
        List<String> meant = GmlId.meant(id);
        String own = meant.stream().filter(context.isFeature()).findFirst().orElse(meant.get(0));
        return CommonFactoryFinder.getFilterFactory().featureId(own);
    }

    private static String gmlId(Element element) {
        String id = element.getAttributeNS("http://www.opengis.net/gml", "id");
        return id.isEmpty() ? element.getAttribute("gml:id") : id;
    }
}
