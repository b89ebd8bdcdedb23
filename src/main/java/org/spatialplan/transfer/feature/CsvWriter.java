package org.spatialplan.transfer.feature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKTWriter;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;

/** Writes CSV (RFC 4180, UTF-8, with a header); geometries are well-known text, axes as the frame orders them. Thread-safe. */
public final class CsvWriter implements FeatureWriter {

    @Override
    public void write(
            FeatureTable.Selection rows, FeatureType type, OutputFrame frame, List<String> properties, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(properties);
        WKTWriter wkt = new WKTWriter();
        wkt.setPrecisionModel(new PrecisionModel(Math.pow(10, frame.decimals())));
        for (SimpleFeature row : rows.rows()) {
            printer.printRecord(cells(row, frame, properties, wkt));
        }
        printer.flush();
    }

    private static List<String> cells(SimpleFeature row, OutputFrame frame, List<String> properties, WKTWriter wkt) {
        List<String> cells = new ArrayList<>(properties.size());
        for (String property : properties) {
            if (property.equals(FeatureType.GEOMETRY)) {
                Geometry geometry = FeatureTable.geometry(row);
                cells.add(geometry == null ? "" : wkt.write(frame.place(geometry)));
            } else {
                cells.add(FeatureValues.text(row.getAttribute(property)));
            }
        }
        return cells;
    }
}
