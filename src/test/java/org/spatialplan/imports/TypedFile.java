package org.spatialplan.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.geopackage.GeoPackageWriter.Column;
import org.spatialplan.geo.Crs;

/** A GeoPackage of a bureau: four squares with a day, a moment, a truth and a village's code of twelve digits; the last says little. */
final class TypedFile {

    private TypedFile() {}

    static byte[] bytes(Path folder) throws IOException {
        Path file = folder.resolve("typed.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            GeoPackageWriter.Table table = writer.table(
                    "SD",
                    "湿地",
                    Crs.ofEpsg(4490),
                    List.of(
                            new Column("BSM", String.class),
                            new Column("pzrq", LocalDate.class),
                            new Column("gxsj", Instant.class),
                            new Column("flag", Boolean.class),
                            new Column("code", Long.class)));
            add(table, "a", "2021-04-16", "2021-12-31T23:59:59.999Z", true, 350502001201L);
            add(table, "b", "2022-04-16", "2022-06-01T08:00:00.000Z", true, 350502001202L);
            add(table, "c", "2023-04-16", "2023-06-01T08:00:00.000Z", false, 350502001203L);
            add(table, "d", null, null, null, null);
        }
        try {
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void add(GeoPackageWriter.Table table, Object... values) {
        double x = 118.6 + 0.02 * values[0].toString().charAt(0) - 0.02 * 'a';
        table.add(new GeometryFactory().toGeometry(new Envelope(x, x + 0.01, 25, 25.01)), Arrays.asList(values));
    }
}
