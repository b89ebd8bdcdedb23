package org.spatialplan.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.format.rules.CatalogueReader;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.FileFaults;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.RuleHistory;

/**
 * A city's layers and rules as {@code spatial-plan export --lake} wrote them. The files of rules and catalogue are read
 * and held against their hashes when the lake is opened; the features are left to the caller, who checks their files with
 * {@link #requireUnchanged} and reads the rows with {@link LakeFeature}. Immutable; reading is as thread-safe as the
 * {@link LakeFiles}.
 */
public final class Lake {

    /** The format of {@code lake.yaml} that this program reads and writes. */
    public static final String FORMAT = "spatial-plan-lake/1";

    /** The file that is written last, so that a lake without it is unfinished. */
    public static final String MANIFEST = "lake.yaml";

    /** The catalogue; named as in a city's folder, from which messages tell lines. */
    public static final String CATALOGUE = "catalogue/layers.yaml";

    /** The folder of the rules. */
    public static final String RULES = "rules/";

    /** The folder of a city's files. The hash of rules covers their names in it. */
    public static final String CITY_FOLDER = "geodata/";

    private static final int BUFFER = 1 << 16;

    private final LakeFiles files;
    private final String sha256;
    private final LakeManifest manifest;
    private final Catalogue catalogue;
    private final Map<String, RuleHistory> rules;

    private Lake(
            LakeFiles files,
            String sha256,
            LakeManifest manifest,
            Catalogue catalogue,
            Map<String, RuleHistory> rules) {
        this.files = files;
        this.sha256 = sha256;
        this.manifest = manifest;
        this.catalogue = catalogue;
        this.rules = Map.copyOf(rules);
    }

    /**
     * Opens a lake.
     *
     * @throws LakeException {@code lake-unfinished} without {@code lake.yaml}, {@code lake-format-unknown},
     *     {@code lake-file-unreadable}, {@code lake-changed} for another catalogue or other rules than were exported, or
     *     {@code lake-contradictory}
     * @throws org.spatialplan.format.rules.DataFileException with file, line and reason for a malformed file
     */
    public static Lake open(LakeFiles files) {
        DataFile file = new DataFile(MANIFEST, manifest(files));
        LakeManifest manifest = ManifestReader.read(file);
        Catalogue catalogue =
                new CatalogueReader().read(read(files, manifest.catalogue(), CITY_FOLDER + "layers/layers.yaml"));
        Map<String, RuleHistory> rules = readRules(files, manifest, catalogue);
        catalogue.layers().stream()
                .filter(layer -> !layer.isMadeOfLinks() && !manifest.versions().containsKey(layer.id()))
                .findFirst()
                .ifPresent(layer -> {
                    throw LakeException.contradictory(layer.id());
                });
        return new Lake(files, file.sha256(), manifest, catalogue, rules);
    }

    private static byte[] manifest(LakeFiles files) {
        try (InputStream stream = files.open(MANIFEST)) {
            return stream.readAllBytes();
        } catch (FileNotFoundException | NoSuchFileException e) {
            throw LakeException.unfinished();
        } catch (IOException e) {
            throw LakeException.unreadable(MANIFEST, e);
        }
    }

    private static Map<String, RuleHistory> readRules(LakeFiles files, LakeManifest manifest, Catalogue catalogue) {
        Map<String, DataFile> read = new LinkedHashMap<>();
        manifest.rules().forEach(file -> read.put(file.path(), read(files, file, CITY_FOLDER + file.path())));
        RuleSetReader reader = new RuleSetReader(Optional.ofNullable(read.get(ruleFile(RuleSetReader.ACTIVITIES))));
        Map<String, RuleHistory> rules = new LinkedHashMap<>();
        catalogue.layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .forEach(id -> rules.put(
                        id,
                        reader.read(Optional.ofNullable(read.get(ruleFile(id)))
                                .orElseThrow(() -> LakeException.contradictory(ruleFile(id))))));
        RuleSetReader.requireKnownLines(rules, FileFaults.THROWN);
        return rules;
    }

    /** Returns the path of a rule file within a lake. */
    public static String ruleFile(String id) {
        return RULES + id + ".yaml";
    }

    private static DataFile read(LakeFiles files, LakeFile file, String name) {
        try (InputStream stream = files.open(file.path())) {
            DataFile read = new DataFile(name, stream.readAllBytes());
            if (!read.sha256().equals(file.sha256())) {
                throw LakeException.changed(file.path());
            }
            return read;
        } catch (IOException e) {
            throw LakeException.unreadable(file.path(), e);
        }
    }

    /** Returns what {@code lake.yaml} says. */
    public LakeManifest manifest() {
        return manifest;
    }

    /** Returns the hash of {@code lake.yaml}, which holds the hashes of all other files: the name of the whole lake. */
    public String sha256() {
        return sha256;
    }

    /** Returns the definitions of the layers as the file has them; {@link LakeMoment#catalogue} fits a moment. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the rules through time, by their names. */
    public Map<String, RuleHistory> rules() {
        return rules;
    }

    /** Returns the newest state: the versions that were current at the export. */
    public LakeMoment newest() {
        return new LakeMoment(this, manifest.upTo());
    }

    /**
     * Returns the state of a moment.
     *
     * @throws LakeException {@code lake-moment-unknown} before the city's first map, or on a later day than the lake knows
     */
    public LakeMoment asOf(Instant moment) {
        Instant last = manifest.upTo()
                .atZone(catalogue.timeZone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(catalogue.timeZone())
                .toInstant();
        if (moment.isBefore(manifest.firstMapAt()) || !moment.isBefore(last)) {
            throw LakeException.unknownMoment(moment, manifest.firstMapAt(), manifest.upTo());
        }
        return new LakeMoment(this, moment);
    }

    List<LakeVersion> versions(String layer) {
        return manifest.versions().getOrDefault(layer, List.of());
    }

    /**
     * Checks that a version's file is the one that was exported. The whole file is read.
     *
     * @throws LakeException {@code lake-changed}, {@code lake-file-unreadable}, or {@code lake-version-missing} if the lake
     *     only holds the record
     */
    public void requireUnchanged(LakeVersion version) {
        LakeTable table = version.requireTable();
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = files.open(table.file())) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw LakeException.unreadable(table.file(), e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw LakeException.changed(table.file());
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
