package org.spatialplan.lake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.YamlDocument;
import org.spatialplan.format.rules.YamlDocument.Node;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;

/** Reads {@code lake.yaml}. Stateless and thread-safe. */
final class ManifestReader {

    private ManifestReader() {}

    /**
     * Reads the file.
     *
     * @throws LakeException {@code lake-format-unknown} for another format
     * @throws org.spatialplan.format.rules.DataFileException with line and reason if an entry is missing or malformed
     */
    static LakeManifest read(DataFile file) {
        Node root = YamlDocument.read(file).root();
        String format = root.textOr("format", "");
        if (!format.equals(Lake.FORMAT)) {
            throw LakeException.unknownFormat(format);
        }
        Map<String, List<LakeVersion>> versions = new LinkedHashMap<>();
        root.list("layers")
                .forEach(layer -> versions.put(
                        layer.text("id"),
                        layer.list("versions").stream()
                                .map(node -> version(layer.text("id"), node))
                                .toList()));
        Instant exportedAt = moment(root, "exported_at");
        return new LakeManifest(
                root.text("program"),
                exportedAt,
                root.optionalNode("up_to").isPresent() ? moment(root, "up_to") : exportedAt,
                moment(root, "first_map_at"),
                file(root.node("catalogue")),
                root.list("rules").stream().map(ManifestReader::file).toList(),
                versions);
    }

    private static LakeFile file(Node node) {
        return new LakeFile(node.text("file"), node.text("sha256"));
    }

    private static LakeVersion version(String layer, Node node) {
        VersionInfo info = new VersionInfo(
                layer,
                (int) whole(node, "number"),
                node.text("sha256"),
                node.text("source"),
                node.constant("origin", Origin.class),
                moment(node, "added_at"),
                (int) whole(node, "features"),
                node.optionalNode("area_m2").isPresent() ? node.number("area_m2") : Double.NaN,
                new Provenance(
                        node.textOr("licence", ""),
                        node.textOr("author", ""),
                        node.textOr("note", ""),
                        node.optionalNode("valid_from").map(value -> day(value, value.text()))));
        return new LakeVersion(info, node.optionalNode("file").map(path -> table(path.text(), node)));
    }

    private static LakeTable table(String path, Node node) {
        return new LakeTable(
                path,
                node.text("file_sha256"),
                whole(node, "file_bytes"),
                (int) whole(node, "located"),
                whole(node, "vertices"),
                node.number("worst_accuracy_m"),
                node.optionalList("attributes").stream()
                        .map(ManifestReader::column)
                        .toList());
    }

    private static LakeColumn column(Node node) {
        return new LakeColumn(
                node.text("name"), node.text("column"), node.constant("type", ColumnType.class), node.flag("list"));
    }

    private static long whole(Node node, String key) {
        try {
            return Long.parseLong(node.text(key));
        } catch (NumberFormatException e) {
            throw node.node(key).malformed("a whole number is expected, found '" + node.text(key) + "'");
        }
    }

    private static Instant moment(Node node, String key) {
        try {
            return Instant.parse(node.text(key));
        } catch (DateTimeException e) {
            throw node.node(key).malformed("a moment like 2026-11-24T08:00:00Z is expected");
        }
    }

    private static LocalDate day(Node node, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw node.malformed("a day like 2026-11-24 is expected");
        }
    }
}
