package org.spatialplan.bench.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.parquet.ColumnKind;
import org.spatialplan.format.parquet.GeoParquetWriter;
import org.spatialplan.format.parquet.RowColumns;
import org.spatialplan.format.write.BoundaryPointWriter;
import org.spatialplan.format.write.DxfWriter;
import org.spatialplan.geo.Crs;
import org.spatialplan.run.Program;

/**
 * The same parcels in every format: octagons of 20 m in a grid, numbered and named. GDAL writes what it can, from the GeoPackage; the
 * service writes the rest.
 */
final class ManyParcelFiles {

    /** What GDAL writes: the file, then ogr2ogr's options. */
    private static final Map<String, List<String>> BY_GDAL = Map.ofEntries(
            Map.entry(
                    "parcels.geojson",
                    List.of("-f", "GeoJSON", "-t_srs", "EPSG:4326", "-lco", "COORDINATE_PRECISION=9")),
            Map.entry(
                    "parcels.geojsons",
                    List.of("-f", "GeoJSONSeq", "-t_srs", "EPSG:4326", "-lco", "COORDINATE_PRECISION=9")),
            Map.entry("parcels.fgb", List.of("-f", "FlatGeobuf")),
            Map.entry("parcels-wkt.csv", List.of("-f", "CSV", "-lco", "GEOMETRY=AS_WKT")),
            Map.entry("parcels.kml", List.of("-f", "KML", "-t_srs", "EPSG:4326", "-dsco", "NameField=name")),
            Map.entry("parcels.gml", List.of("-f", "GML", "-dsco", "FORMAT=GML3.2")),
            Map.entry("parcels.mif", List.of("-f", "MapInfo File", "-dsco", "FORMAT=MIF")));

    static final Crs ZONE = Crs.ofEpsg(4528);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int IN_A_ROW = 400;
    private static final double STEP_M = 50;
    private static final double RADIUS_M = 20;
    private static final int CORNERS = 8;

    private final Path folder;
    private final int count;

    ManyParcelFiles(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        Path plane = folder.resolve("parcels.gpkg");
        geoPackage(plane);
        for (Map.Entry<String, List<String>> file : BY_GDAL.entrySet()) {
            byGdal(file.getKey(), file.getValue(), plane);
        }
        shapefile(plane);
        boundaryPoints(folder.resolve("parcels.txt"));
        drawing(folder.resolve("parcels.dxf"));
        parquet(folder.resolve("parcels.parquet"));
        new HandWrittenFiles(this, folder, count).write();
        // in real workbooks numbers are numbers
        byGdal(
                "parcels-list.xlsx",
                List.of("-f", "XLSX", "-oo", "AUTODETECT_TYPE=YES"),
                folder.resolve("parcels-list.csv"));
    }

    private void byGdal(String name, List<String> options, Path source) throws IOException {
        Path made = folder.resolve(name);
        Files.deleteIfExists(made);
        Program.run(
                folder,
                Stream.of(Stream.of("ogr2ogr"), options.stream(), Stream.of(made.toString(), source.toString()))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    Polygon parcel(int number) {
        double east = 40_350_000 + STEP_M * (number % IN_A_ROW);
        double north = 2_750_000 + STEP_M * (number / IN_A_ROW);
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i <= CORNERS; i++) {
            double angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
            ring[i] = new Coordinate(
                    Math.round(1000 * (east + RADIUS_M * Math.cos(angle))) / 1000.0,
                    Math.round(1000 * (north + RADIUS_M * Math.sin(angle))) / 1000.0);
        }
        return FACTORY.createPolygon(ring);
    }

    static String number(int i) {
        return "DK" + (100_000 + i);
    }

    private void geoPackage(Path file) throws IOException {
        Files.deleteIfExists(file);
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            GeoPackageWriter.Table table = writer.table(
                    "parcels",
                    "parcels",
                    ZONE,
                    List.of(
                            new GeoPackageWriter.Column("DKBH", String.class),
                            new GeoPackageWriter.Column("name", String.class)));
            for (int i = 0; i < count; i++) {
                table.add(parcel(i), List.of(number(i), "地块" + i));
            }
        }
    }

    private void shapefile(Path plane) throws IOException {
        Path parts = Files.createDirectories(folder.resolve("shp"));
        Path shp = parts.resolve("parcels.shp");
        Program.run(folder, "ogr2ogr", "-overwrite", "-lco", "ENCODING=UTF-8", shp.toString(), plane.toString());
        Files.deleteIfExists(folder.resolve("parcels.shp.zip"));
        try (Stream<Path> files = Files.list(parts)) {
            List<String> names = files.map(Path::toString).sorted().toList();
            Program.run(
                    folder,
                    Stream.concat(
                                    Stream.of(
                                            "zip",
                                            "-q",
                                            "-j",
                                            folder.resolve("parcels.shp.zip").toString()),
                                    names.stream())
                            .toArray(String[]::new));
        }
    }

    private void boundaryPoints(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            BoundaryPointWriter writer = new BoundaryPointWriter(out, StandardCharsets.UTF_8);
            writer.head(ZONE.zone().orElseThrow(), LocalDate.of(2026, 11, 29));
            for (int i = 0; i < count; i++) {
                Polygon parcel = parcel(i);
                writer.add(new BoundaryPointWriter.Plot(number(i), "地块" + i, parcel.getArea(), parcel));
            }
            writer.flush();
        }
    }

    private void drawing(Path file) throws IOException {
        DxfWriter.Layer layer = new DxfWriter.Layer("GROUND", DxfWriter.Colour.WHITE);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            DxfWriter writer = new DxfWriter(out);
            writer.head(ZONE, List.of(layer), parcel(0).getEnvelopeInternal());
            for (int i = 0; i < count; i++) {
                writer.add(layer, DxfWriter.Colour.OF_LAYER, number(i), parcel(i));
            }
            writer.end();
        }
    }

    private void parquet(Path file) throws IOException {
        RowColumns columns = RowColumns.builder()
                .optional("DKBH", ColumnKind.TEXT)
                .optional("name", ColumnKind.TEXT)
                .withGeometry("geometry");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                GeoParquetWriter writer = new GeoParquetWriter(out, columns, GeoParquetWriter.MAX_GROUP_BYTES)) {
            for (int i = 0; i < count; i++) {
                writer.write(List.of(number(i), "地块" + i), parcel(i));
            }
            writer.end(Optional.of(ZONE.projJson()), Map.of());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
