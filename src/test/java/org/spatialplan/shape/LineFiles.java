package org.spatialplan.shape;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.GeodataFiles;
import org.spatialplan.NoStore;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.FeatureWriter;
import org.spatialplan.format.write.GeoJsonWriter;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.format.write.ShapefileFeatures;
import org.spatialplan.geo.Crs;
import org.spatialplan.query.PlanMap;

/** The benchmark's line as a bureau has it: a zipped Shapefile in a zone of three degrees, or a folder of bundled data with it. */
public final class LineFiles {

    private static final Crs ZONE = Crs.parse("EPSG:4549");

    private final FeatureTable line;

    private LineFiles(FeatureTable line) {
        this.line = line;
    }

    /** @param accuracyM of all of the line's outlines */
    public static LineFiles of(CityShapes data, double accuracyM) {
        PlanMap map = LineMap.of(data, accuracyM);
        ProjectChecks checks = ProjectChecks.of(map, GeodataFiles.DAY);
        return new LineFiles(new FeatureCatalogue(() -> checks, new NoStore())
                .find(LineMap.LAYER)
                .orElseThrow());
    }

    /** The bundled folder with the line in place of the illustrative one. */
    public void writeGeodata(Path folder) throws IOException {
        Path bundled = Path.of("geodata");
        try (Stream<Path> files = Files.walk(bundled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(bundled.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        write(new GeoJsonWriter(), OutputFrame.CRS84, folder.resolve("layers/" + LineMap.LAYER + ".geojson"));
    }

    public void writeShapefile(Path zip) throws IOException {
        write(new ShapefileFeatures(), OutputFrame.xFirst(ZONE), zip);
    }

    private void write(FeatureWriter writer, OutputFrame frame, Path file) throws IOException {
        FeatureSet all = new FeatureSet(
                new FeatureTable.Selection(line.rows().size(), line.rows()), line.type(), frame, List.of());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            writer.write(List.of(all), out);
        }
    }
}
