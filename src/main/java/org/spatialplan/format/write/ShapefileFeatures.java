package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * Writes features as zipped Shapefiles, x before y, with .prj and .cpg (UTF-8). A Shapefile holds one kind of geometry:
 * a type with several kinds becomes several Shapefiles. A feature with several kinds is in each of them with its parts,
 * and unlocated features are null shapes in the first. If names of fields differ from those of properties, a text file
 * in the zip lists both. The file is written in one pass without temporary files; rows are transformed twice, because
 * the header holds the extent.
 */
public final class ShapefileFeatures implements FeatureWriter {

    /** The first moment that a zip can tell. */
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

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
        DbfWriter table = DbfWriter.of(set, rows);
        zip.putNextEntry(member(name + ".shp"));
        shapes.writeShapes(zip);
        zip.putNextEntry(member(name + ".shx"));
        shapes.writeIndex(zip);
        zip.putNextEntry(member(name + ".dbf"));
        table.write(zip);
        text(name + ".cpg", "UTF-8", zip);
        text(name + ".prj", set.frame().crs().esriWkt(), zip);
        Optional<String> names = table.wholeNames();
        if (names.isPresent()) {
            text(name + ".fields.txt", names.get(), zip);
        }
    }

    private static void text(String name, String text, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(member(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A file in the zip. Without the time of writing, the same features are the same bytes. */
    private static ZipEntry member(String name) {
        ZipEntry member = new ZipEntry(name);
        member.setTimeLocal(FIRST_DAY);
        return member;
    }
}
