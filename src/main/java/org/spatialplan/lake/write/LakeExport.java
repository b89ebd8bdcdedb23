package org.spatialplan.lake.write;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.parquet.GeoParquetWriter;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.lake.Lake;
import org.spatialplan.lake.LakeFile;
import org.spatialplan.lake.LakeManifest;
import org.spatialplan.lake.LakeMoment;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.lake.LakeVersion;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.VersionInfo;

/**
 * Writes the layers and rules of a city as a lake. Every version of every layer is recorded; the features go with it of
 * layers with rules, of those that stand in for one, and of the territory. Thread-safe.
 */
public final class LakeExport {

    private final Catalogue catalogue;
    private final Map<String, RuleHistory> rules;
    private final DataFile catalogueFile;
    private final List<DataFile> ruleFiles;
    private final LayerStore layers;

    /**
     * Makes an export.
     *
     * @param catalogueFile the file of which the catalogue was read
     * @param ruleFiles the files of which the rules were read, named {@code geodata/rules/<name>.yaml}
     */
    public LakeExport(
            Catalogue catalogue,
            Map<String, RuleHistory> rules,
            DataFile catalogueFile,
            List<DataFile> ruleFiles,
            LayerStore layers) {
        this.catalogue = catalogue;
        this.rules = Map.copyOf(rules);
        this.catalogueFile = catalogueFile;
        this.ruleFiles = List.copyOf(ruleFiles);
        this.layers = layers;
    }

    /** Returns the time zone of the city, in which days end. */
    public ZoneId timeZone() {
        return catalogue.timeZone();
    }

    /**
     * What goes into a lake.
     *
     * @param program version of the program
     * @param now the current moment
     * @param upTo the moment up to which versions are recorded; empty for all
     * @param allVersions whether the features of all versions go with it, or of the newest one of each layer
     * @param firstMapAt since when the city has a map
     */
    public record Scope(String program, Instant now, Optional<Instant> upTo, boolean allVersions, Instant firstMapAt) {}

    /**
     * Writes a lake.
     *
     * @param folder made by this, or an earlier lake, which is replaced
     * @param watch is told the number of features of each file that is done
     * @throws LakeWriteException if the folder holds something else, the disk refuses, or a feature cannot be written; then
     *     the folder is as it was
     */
    public LakeManifest write(Path folder, Scope scope, IntConsumer watch) {
        LakeManifest[] written = new LakeManifest[1];
        try {
            LakeFolder.write(folder, part -> written[0] = writeFiles(part, scope, watch));
        } catch (IOException e) {
            throw LakeWriteException.unwritable(folder, e);
        } catch (UncheckedIOException e) {
            throw LakeWriteException.unwritable(folder, e.getCause());
        }
        return written[0];
    }

    private LakeManifest writeFiles(Path folder, Scope scope, IntConsumer watch) throws IOException {
        LakeFile catalogueInLake = copy(catalogueFile, Lake.CATALOGUE, folder);
        List<LakeFile> rulesInLake = new ArrayList<>();
        for (DataFile file : ruleFiles) {
            rulesInLake.add(copy(file, file.name().substring(Lake.CITY_FOLDER.length()), folder));
        }
        Map<String, List<VersionInfo>> histories = histories(scope);
        Set<String> checked = LakeMoment.checkedLayers(catalogue, rules)
                .map(LayerDefinition::id)
                .collect(Collectors.toSet());
        Map<String, List<LakeVersion>> versions = new LinkedHashMap<>();
        for (Map.Entry<String, List<VersionInfo>> layer : histories.entrySet()) {
            List<LakeVersion> all = new ArrayList<>();
            for (VersionInfo info : layer.getValue()) {
                boolean wanted = checked.contains(layer.getKey())
                        && (scope.allVersions()
                                || info.number() == newest(layer.getValue()).number());
                all.add(new LakeVersion(
                        info, wanted ? Optional.of(writeTable(info, folder, watch)) : Optional.empty()));
            }
            versions.put(layer.getKey(), all);
        }
        Instant exportedAt = exportedAt(scope, histories);
        LakeManifest manifest = new LakeManifest(
                scope.program(),
                exportedAt,
                scope.upTo().filter(exportedAt::isAfter).orElse(exportedAt),
                scope.firstMapAt(),
                catalogueInLake,
                rulesInLake,
                versions);
        Files.writeString(folder.resolve(Lake.MANIFEST), ManifestWriter.write(manifest, catalogue));
        return manifest;
    }

    private Map<String, List<VersionInfo>> histories(Scope scope) {
        List<VersionInfo> all = layers.listVersions();
        Map<String, List<VersionInfo>> histories = new LinkedHashMap<>();
        catalogue.layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .forEach(layer -> histories.put(
                        layer.id(),
                        all.stream()
                                .filter(version -> version.layer().equals(layer.id()))
                                .filter(version -> scope.upTo()
                                        .map(moment -> !version.addedAt().isAfter(moment))
                                        .orElse(true))
                                .toList()));
        return histories;
    }

    private static VersionInfo newest(List<VersionInfo> history) {
        return history.get(history.size() - 1);
    }

    /** Returns the current moment, or that of a version that a machine with a later clock added. */
    private static Instant exportedAt(Scope scope, Map<String, List<VersionInfo>> histories) {
        return histories.values().stream()
                .flatMap(List::stream)
                .map(VersionInfo::addedAt)
                .filter(scope.now()::isBefore)
                .max(Instant::compareTo)
                .orElse(scope.now());
    }

    private static LakeFile copy(DataFile file, String path, Path folder) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        Files.write(target, file.bytes());
        return new LakeFile(path, file.sha256());
    }

    private LakeTable writeTable(VersionInfo info, Path folder, IntConsumer watch) throws IOException {
        VersionScan scan = new VersionScan();
        layers.forEachFeature(info.layer(), info.number(), feature -> {
            requireWritable(feature, info);
            scan.add(feature);
        });
        if (scan.features() != info.features()) {
            throw LakeWriteException.otherFeatures(info, scan.features());
        }
        String path = "layers/" + info.layer() + "/" + info.number() + ".parquet";
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        writeRows(info, scan, file);
        watch.accept(scan.features());
        return new LakeTable(
                path,
                sha256(file),
                Files.size(file),
                scan.located(),
                scan.vertices(),
                scan.worstAccuracyM(),
                scan.columns());
    }

    private static void requireWritable(Feature feature, VersionInfo info) {
        if (feature.geometry().filter(Geometry::isEmpty).isPresent()) {
            throw LakeWriteException.emptyGeometry(info, feature.id());
        }
        AttributeScan.findUnsupported(feature.attributes()).ifPresent(attribute -> {
            throw LakeWriteException.unsupportedValue(info, feature.id(), attribute);
        });
    }

    private void writeRows(VersionInfo info, VersionScan scan, Path file) throws IOException {
        FeatureColumns columns = new FeatureColumns(scan.columns());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                GeoParquetWriter writer =
                        new GeoParquetWriter(out, columns.columns(), GeoParquetWriter.MAX_GROUP_BYTES)) {
            layers.forEachFeature(info.layer(), info.number(), feature -> write(feature, columns, writer));
            if (writer.rows() != scan.features()) {
                throw LakeWriteException.otherFeatures(info, writer.rows());
            }
            writer.end(
                    Optional.of(VersionMetadata.CRS),
                    Map.of(VersionMetadata.KEY, VersionMetadata.write(info, scan, catalogue)));
        }
    }

    private static void write(Feature feature, FeatureColumns columns, GeoParquetWriter writer) {
        try {
            writer.write(
                    columns.values(feature, writer.rows()), feature.geometry().orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes =
                    new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
