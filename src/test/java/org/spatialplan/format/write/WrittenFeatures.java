package org.spatialplan.format.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.TableBuilder;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

/** Geometries as a layer with every type of value, and that layer as a file. */
final class WrittenFeatures {

    private WrittenFeatures() {}

    /** @param lonLat null for an unlocated feature */
    static FeatureTable table(List<Geometry> lonLat) {
        LayerDefinition layer = new LayerDefinition(
                "pieces",
                "地块 <&>",
                "Pieces",
                "",
                "",
                "test",
                List.of("credit & more"),
                false,
                true,
                new LocalizedText("示意", "illustrative"),
                Optional.empty(),
                Optional.empty());
        VersionInfo version = new VersionInfo(
                "pieces", 3, "0", "a test", VersionInfo.Origin.IMPORTED, Instant.EPOCH, lonLat.size(), 0);
        TableBuilder table = new TableBuilder(layer, version);
        for (int i = 0; i < lonLat.size(); i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("name_zh", "晋江\"<&" + i);
            values.put("length", i + 0.5);
            values.put("count", count(i));
            values.put("open", i % 2 == 0);
            values.put("day", LocalDate.of(2024, 1, 31));
            values.put("missing", i == 0 ? null : "x");
            table.add(new TableBuilder.Row("p" + i, Optional.ofNullable(lonLat.get(i)), Optional.empty(), values));
        }
        return table.build();
    }

    /** The whole number that tells the feature at this place from the others. */
    static int count(int i) {
        return 10 + i;
    }

    static byte[] written(List<Geometry> lonLat, FeatureFormat format, Crs crs, FeatureStyles styles) {
        FeatureTable table = table(lonLat);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.writer(styles)
                    .write(
                            new FeatureTable.Selection(lonLat.size(), table.rows()),
                            table.type(),
                            OutputFrame.xFirst(crs),
                            List.of(),
                            out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
