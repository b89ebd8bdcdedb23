import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.format.parquet.ColumnKind;
import org.spatialplan.format.parquet.GeoParquetWriter;
import org.spatialplan.format.parquet.RowColumns;
import org.spatialplan.format.write.BoundaryPointWriter;
import org.spatialplan.format.write.BoundaryPointWriter.Plot;
import org.spatialplan.format.write.DxfWriter;
import org.spatialplan.geo.Crs;

/** Makes the files of src/test/resources/formats that the service itself writes: java -cp <class path> MakeOwn.java parcels.csv folder */
public final class MakeOwn {

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        List<Plot> plots = new ArrayList<>();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            for (CSVRecord row :
                    CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
                Geometry areas = new WKTReader().read(row.get("WKT"));
                plots.add(new Plot(row.get("DKBH"), row.get("DKMC"), areas.getArea(), areas));
            }
        }
        Files.write(folder.resolve("own-gbk-4549.txt"), points(plots, 4549, 0, Charset.forName("GB18030")));
        Files.write(folder.resolve("own-4528.txt"), points(plots, 4528, 40e6, StandardCharsets.UTF_8));
        DxfWriter.Layer layer = new DxfWriter.Layer("GROUND", DxfWriter.Colour.WHITE);
        DxfWriter.Layer overlap = new DxfWriter.Layer("OVERLAP", DxfWriter.Colour.RED);
        try (OutputStream out = Files.newOutputStream(folder.resolve("own.dxf"))) {
            DxfWriter writer = new DxfWriter(out);
            writer.head(Crs.ofEpsg(4549), List.of(layer, overlap), plots.get(0).areas().getEnvelopeInternal());
            for (Plot plot : plots) {
                writer.add(layer, DxfWriter.Colour.OF_LAYER, plot.name(), plot.areas());
            }
            writer.add(overlap, DxfWriter.Colour.OF_LAYER, "", plots.get(0).areas());
            writer.end();
        }
        RowColumns columns = RowColumns.builder()
                .optional("DKBH", ColumnKind.TEXT)
                .optional("DKMC", ColumnKind.TEXT)
                .withGeometry("geometry");
        try (OutputStream out = Files.newOutputStream(folder.resolve("own.parquet"));
                GeoParquetWriter writer = new GeoParquetWriter(out, columns, GeoParquetWriter.MAX_GROUP_BYTES)) {
            for (Plot plot : plots) {
                writer.write(List.of(plot.number(), plot.name()), plot.areas());
            }
            writer.end(Optional.of(Crs.ofEpsg(4549).projJson()), Map.of());
        }
    }

    private static byte[] points(List<Plot> plots, int epsg, double east, Charset charset) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BoundaryPointWriter writer = new BoundaryPointWriter(out, charset);
        writer.head(Crs.ofEpsg(epsg).zone().orElseThrow(), LocalDate.of(2026, 11, 29));
        for (Plot plot : plots) {
            Geometry moved = AffineTransformation.translationInstance(east, 0).transform(plot.areas());
            writer.add(new Plot(plot.number(), plot.name(), plot.areaM2(), moved));
        }
        writer.flush();
        return out.toByteArray();
    }
}
