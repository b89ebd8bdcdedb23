package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * Features as zipped Shapefiles, x before y, with .prj and .cpg (UTF-8). A Shapefile holds one kind of geometry: a type
 * with several becomes one for each, a feature with several is in each with its parts, and what is unlocated comes as null
 * shapes with the first. Where names of fields are not the properties' own, a text beside
 * them tells those. Written in one pass without temporary files; the rows are transformed twice, since the header tells the extent.
 */
public final class ShapefileFeatures implements FeatureWriter {

    @Override
    public void write(List<FeatureSet> sets, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (FeatureSet set : sets) {
            write(set.withXFirst(), zip);
        }
        zip.finish();
    }

    private static void write(FeatureSet set, ZipOutputStream zip) throws IOException {
        List<ShapeKind> kinds = ShapeKind.of(set);
        for (ShapeKind kind : kinds) {
            boolean first = kind == kinds.get(0);
            List<SimpleFeature> rows = set.rows().rows().stream()
                    .filter(row -> {
                        Set<ShapeKind> own = ShapeKind.parts(set.geometry(row)).keySet();
                        return own.contains(kind) || own.isEmpty() && first;
                    })
                    .toList();
            String name = set.type().id() + (kinds.size() == 1 ? "" : "_" + kind.suffix());
            write(name, kind, rows, set, zip);
        }
    }

    private static void write(
            String name, ShapeKind kind, List<SimpleFeature> rows, FeatureSet set, ZipOutputStream zip)
            throws IOException {
        ShapeRecordWriter shapes = ShapeRecordWriter.of(kind, rows, set);
        DbfWriter table = DbfWriter.of(set.written(), rows);
        zip.putNextEntry(new ZipEntry(name + ".shp"));
        shapes.writeShapes(zip);
        zip.putNextEntry(new ZipEntry(name + ".shx"));
        shapes.writeIndex(zip);
        zip.putNextEntry(new ZipEntry(name + ".dbf"));
        table.write(zip);
        text(name + ".cpg", "UTF-8", zip);
        text(name + ".prj", set.frame().crs().esriWkt(), zip);
        Optional<String> names = table.wholeNames();
        if (names.isPresent()) {
            text(name + ".fields.txt", names.get(), zip);
        }
    }

    private static void text(String name, String text, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
