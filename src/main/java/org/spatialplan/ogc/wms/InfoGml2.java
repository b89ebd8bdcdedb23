package org.spatialplan.ogc.wms;

import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.gml2.GMLWriter;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.ogc.words.ValueWords;

/** Writes GML 2.1.2 in the map's system, x first as in GML 2, for QGIS and MapServer's clients. */
final class InfoGml2 implements InfoFormat {

    @Override
    public List<String> mediaTypes() {
        return List.of("application/vnd.ogc.gml", "application/gml+xml; version=2.1", "application/gml+xml");
    }

    @Override
    public byte[] write(List<FoundFeatures> found, Crs crs, ValueWords words) {
        XmlDocument gml = new XmlDocument();
        gml.open(
                "wfs:FeatureCollection",
                "xmlns:wfs",
                "http://www.opengis.net/wfs",
                "xmlns:gml",
                "http://www.opengis.net/gml",
                "xmlns:plan",
                GmlFeatureWriter.NAMESPACE);
        gml.open("gml:boundedBy").leaf("gml:null", "unknown").close();
        for (FoundFeatures each : found) {
            each.rows().forEach(row -> write(row, each.type(), crs, gml));
        }
        return gml.close().bytes();
    }

    private static void write(SimpleFeature row, FeatureType type, Crs crs, XmlDocument gml) {
        gml.open("gml:featureMember").open("plan:" + type.id(), "fid", row.getID());
        Map<String, String> names = type.xmlNames();
        FeatureValues.of(row, type)
                .forEach((property, value) -> gml.leaf("plan:" + names.get(property.name()), String.valueOf(value)));
        gml.open("plan:" + FeatureType.GEOMETRY);
        try {
            gml.raw(geometry(crs.fromLonLat(FeatureTable.geometry(row)), crs));
        } catch (UnprojectableGeometryException e) {
            gml.leaf("gml:null", "inapplicable");
        }
        gml.close().close().close();
    }

    private static String geometry(Geometry xy, Crs crs) {
        GMLWriter writer = new GMLWriter();
        writer.setPrefix("gml");
        writer.setSrsName(crs == Crs.CRS84 ? "EPSG:4326" : crs.id());
        writer.setMaxCoordinatesPerLine(Integer.MAX_VALUE);
        return writer.write(xy).strip();
    }
}
