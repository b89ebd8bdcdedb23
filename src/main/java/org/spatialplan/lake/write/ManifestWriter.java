package org.spatialplan.lake.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.spatialplan.lake.Lake;
import org.spatialplan.lake.LakeColumn;
import org.spatialplan.lake.LakeFile;
import org.spatialplan.lake.LakeManifest;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.lake.LakeVersion;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionInfo;

/** Writes {@code lake.yaml}. Stateless and thread-safe. */
final class ManifestWriter {

    private static final int WIDTH = 160;

    private ManifestWriter() {}

    static String write(LakeManifest manifest, Catalogue catalogue) {
        Map<String, Object> lake = new LinkedHashMap<>();
        lake.put("format", Lake.FORMAT);
        lake.put("program", manifest.program());
        lake.put("city", city(catalogue));
        lake.put("central_meridian", catalogue.centralMeridian());
        lake.put("time_zone", catalogue.timeZone().getId());
        lake.put("exported_at", manifest.exportedAt().toString());
        lake.put("up_to", manifest.upTo().toString());
        lake.put("first_map_at", manifest.firstMapAt().toString());
        lake.put("catalogue", file(manifest.catalogue()));
        lake.put("rules", manifest.rules().stream().map(ManifestWriter::file).toList());
        lake.put(
                "layers",
                manifest.versions().entrySet().stream()
                        .map(entry -> layer(entry.getKey(), entry.getValue()))
                        .toList());
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(WIDTH)
                        .setDereferenceAliases(true)
                        .build())
                .dumpToString(lake);
    }

    private static Map<String, Object> city(Catalogue catalogue) {
        Map<String, Object> city = new LinkedHashMap<>();
        city.put("name_zh", catalogue.cityZh());
        city.put("name_en", catalogue.cityEn());
        return city;
    }

    private static Map<String, Object> file(LakeFile file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file.path());
        entry.put("sha256", file.sha256());
        return entry;
    }

    private static Map<String, Object> layer(String id, List<LakeVersion> versions) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", id);
        layer.put("versions", versions.stream().map(ManifestWriter::version).toList());
        return layer;
    }

    private static Map<String, Object> version(LakeVersion version) {
        VersionInfo info = version.info();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("number", info.number());
        entry.put("sha256", info.sha256());
        entry.put("added_at", info.addedAt().toString());
        entry.put("origin", info.origin().name().toLowerCase(Locale.ROOT));
        entry.put("source", info.source());
        putProvenance(info.provenance(), entry);
        entry.put("features", info.features());
        info.knownAreaM2().ifPresent(area -> entry.put("area_m2", area));
        version.table().ifPresent(table -> putTable(table, entry));
        return entry;
    }

    private static void putProvenance(Provenance provenance, Map<String, Object> entry) {
        putIfKnown("licence", provenance.licence(), entry);
        putIfKnown("author", provenance.author(), entry);
        putIfKnown("note", provenance.note(), entry);
        provenance.validFrom().ifPresent(day -> entry.put("valid_from", day.toString()));
    }

    private static void putIfKnown(String key, String text, Map<String, Object> entry) {
        if (!text.isEmpty()) {
            entry.put(key, text);
        }
    }

    private static void putTable(LakeTable table, Map<String, Object> entry) {
        entry.put("located", table.located());
        entry.put("vertices", table.vertices());
        entry.put("worst_accuracy_m", table.worstAccuracyM());
        entry.put("file", table.file());
        entry.put("file_sha256", table.sha256());
        entry.put("file_bytes", table.bytes());
        entry.put(
                "attributes",
                table.columns().stream().map(ManifestWriter::column).toList());
    }

    private static Map<String, Object> column(LakeColumn column) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", column.attribute());
        entry.put("column", column.column());
        entry.put("type", column.type().name().toLowerCase(Locale.ROOT));
        if (column.list()) {
            entry.put("list", true);
        }
        return entry;
    }
}
