package org.spatialplan.ogc.fes;

import java.util.List;
import org.spatialplan.format.write.XmlDocument;

/** Writes the capabilities of Filter 1.1. */
public final class FilterCapabilities11 {

    /**
     * More geometries are read (curves, surfaces, collections), but the schema of capabilities has no names for them.
     */
    private static final List<String> GEOMETRIES =
            List.of("gml:Envelope", "gml:Point", "gml:LineString", "gml:Polygon");

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
            "Beyond",
            "DWithin");
    private static final List<String> COMPARISONS = List.of(
            "LessThan",
            "GreaterThan",
            "LessThanEqualTo",
            "GreaterThanEqualTo",
            "EqualTo",
            "NotEqualTo",
            "Like",
            "Between",
            "NullCheck");

    private FilterCapabilities11() {}

    public static void write(XmlDocument xml) {
        xml.open("ogc:Filter_Capabilities").open("ogc:Spatial_Capabilities");
        xml.open("ogc:GeometryOperands");
        GEOMETRIES.forEach(name -> xml.leaf("ogc:GeometryOperand", name));
        xml.close().open("ogc:SpatialOperators");
        SPATIAL.forEach(name -> xml.empty("ogc:SpatialOperator", "name", name));
        xml.close().close();
        xml.open("ogc:Scalar_Capabilities").empty("ogc:LogicalOperators");
        xml.open("ogc:ComparisonOperators");
        COMPARISONS.forEach(name -> xml.leaf("ogc:ComparisonOperator", name));
        xml.close();
        xml.open("ogc:ArithmeticOperators").empty("ogc:SimpleArithmetic").close();
        xml.close();
        xml.open("ogc:Id_Capabilities").empty("ogc:EID").empty("ogc:FID").close();
        xml.close();
    }
}
