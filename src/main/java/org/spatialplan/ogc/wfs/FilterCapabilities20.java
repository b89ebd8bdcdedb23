package org.spatialplan.ogc.wfs;

import java.util.List;
import org.spatialplan.format.write.XmlDocument;

/** Writes the capabilities of FES 2.0. */
final class FilterCapabilities20 {

    private static final List<String> TRUE = List.of(
            "ImplementsQuery",
            "ImplementsAdHocQuery",
            "ImplementsResourceId",
            "ImplementsMinStandardFilter",
            "ImplementsStandardFilter",
            "ImplementsMinSpatialFilter",
            "ImplementsSpatialFilter",
            "ImplementsMinTemporalFilter",
            "ImplementsTemporalFilter",
            "ImplementsSorting",
            "ImplementsMinimumXPath");
    private static final List<String> FALSE = List.of(
            "ImplementsFunctions",
            "ImplementsVersionNav",
            "ImplementsExtendedOperators",
            "ImplementsSchemaElementFunc");
    private static final List<String> COMPARISONS = List.of(
            "PropertyIsEqualTo",
            "PropertyIsNotEqualTo",
            "PropertyIsLessThan",
            "PropertyIsGreaterThan",
            "PropertyIsLessThanOrEqualTo",
            "PropertyIsGreaterThanOrEqualTo",
            "PropertyIsLike",
            "PropertyIsNull",
            "PropertyIsNil",
            "PropertyIsBetween");
    private static final List<String> GEOMETRIES = List.of(
            "gml:Envelope",
            "gml:Point",
            "gml:LineString",
            "gml:Curve",
            "gml:Polygon",
            "gml:Surface",
            "gml:MultiPoint",
            "gml:MultiCurve",
            "gml:MultiSurface",
            "gml:MultiGeometry");
    private static final List<String> SPATIAL = List.of(
            "BBOX",
            "Equals",
            "Disjoint",
            "Intersects",
            "Touches",
            "Crosses",
            "Within",
            "Contains",
            "Overlaps",
            "DWithin",
            "Beyond");
    /** AnyInteracts works too, but the schema of capabilities lacks it. */
    private static final List<String> TEMPORAL = List.of(
            "After",
            "Before",
            "During",
            "TEquals",
            "Begins",
            "BegunBy",
            "Ends",
            "EndedBy",
            "Meets",
            "MetBy",
            "TContains",
            "TOverlaps",
            "OverlappedBy");

    private FilterCapabilities20() {}

    static void write(XmlDocument xml) {
        xml.open("fes:Filter_Capabilities");
        xml.open("fes:Conformance");
        TRUE.forEach(name -> writeConstraint(name, "TRUE", xml));
        FALSE.forEach(name -> writeConstraint(name, "FALSE", xml));
        xml.close();
        xml.open("fes:Id_Capabilities")
                .empty("fes:ResourceIdentifier", "name", "fes:ResourceId")
                .close();
        xml.open("fes:Scalar_Capabilities").empty("fes:LogicalOperators");
        writeNames("fes:ComparisonOperators", "fes:ComparisonOperator", COMPARISONS, xml);
        xml.close();
        xml.open("fes:Spatial_Capabilities");
        writeNames("fes:GeometryOperands", "fes:GeometryOperand", GEOMETRIES, xml);
        writeNames("fes:SpatialOperators", "fes:SpatialOperator", SPATIAL, xml);
        xml.close();
        xml.open("fes:Temporal_Capabilities");
        writeNames("fes:TemporalOperands", "fes:TemporalOperand", List.of("gml:TimeInstant", "gml:TimePeriod"), xml);
        writeNames("fes:TemporalOperators", "fes:TemporalOperator", TEMPORAL, xml);
        xml.close();
        xml.close();
    }

    private static void writeNames(String list, String item, List<String> names, XmlDocument xml) {
        xml.open(list);
        names.forEach(name -> xml.empty(item, "name", name));
        xml.close();
    }

    private static void writeConstraint(String name, String value, XmlDocument xml) {
        xml.open("fes:Constraint", "name", name);
        xml.empty("ows:NoValues").leaf("ows:DefaultValue", value).close();
    }
}
