package org.spatialplan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.city.IndicatorMethodReader;
import org.spatialplan.format.city.PlanCsvReader;
import org.spatialplan.format.city.PlanFiles;
import org.spatialplan.format.city.PlanTables;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.format.read.LayerFile;
import org.spatialplan.format.rules.CollectedFaults;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.format.standard.DataStandardReader;
import org.spatialplan.format.standard.PublishedTotals;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.portrayal.style.InvalidStyleException;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.text.Messages;

/**
 * Checks a city's folder as a start does, by the same readers, but finds everything that is wrong at once. It needs no database
 * and changes nothing. Checks one folder; not thread-safe.
 */
public final class CityCheck {

    private final Path folder;
    private final CollectedFaults faults = new CollectedFaults();
    private final Geodata geodata;
    private final Map<String, LayerFile> layers = new LinkedHashMap<>();

    /** @param folder with {@code plan/}, {@code layers/} and, if the city has them, {@code rules/} and {@code styles/} */
    public CityCheck(Path folder) {
        this.folder = folder;
        this.geodata = Geodata.in(folder, faults);
    }

    /** Checks everything and returns what is wrong, by file and line; nothing if the service starts with the folder. */
    public Result run() {
        CityData city = CityData.read(geodata);
        city.catalogue().layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .forEach(this::readLayer);
        PlanTables plan = new PlanCsvReader().readTables(PlanFiles.read(geodata::read, geodata::find));
        geodata.find("plan/computed-indicators.yaml").ifPresent(file -> read(file, new IndicatorMethodReader()::read));
        geodata.find("standards/municipal-plan-database.yaml")
                .ifPresent(file -> read(file, new DataStandardReader()::read));
        geodata.find("standards/published-totals.yaml").ifPresent(file -> read(file, PublishedTotals::read));
        readStyles();
        BundledDataCheck check = new BundledDataCheck(plan, city, layers);
        check.run();
        if (faults.list().isEmpty()) {
            plan.files().projects().attempt(plan::plan).ifPresent(check::place);
        }
        return new Result(
                faults.list(),
                new UnreadFiles(folder, city).list(),
                layers.size(),
                layers.values().stream()
                        .mapToInt(layer -> layer.features().size())
                        .sum(),
                plan.projects().size(),
                plan.links().size(),
                city.rules().size());
    }

    private void readLayer(LayerDefinition layer) {
        DataFile file = geodata.read("layers/" + layer.id() + ".geojson");
        layers.put(layer.id(), new GeoJsonLayerReader().readFile(file));
    }

    private static <T> void read(DataFile file, java.util.function.Function<DataFile, T> reader) {
        file.attempt(() -> reader.apply(file));
    }

    private void readStyles() {
        if (!Files.isDirectory(folder.resolve(Geodata.STYLES))) {
            return;
        }
        Map<String, String> texts =
                new StyleFiles(folder.resolve(Geodata.STYLES).toUri().toString()).read();
        Map<String, String> whole = new HashMap<>(texts);
        texts.forEach((name, text) -> {
            if (!isStyle(Map.of(name, text))) {
                whole.remove(name);
            }
        });
        isStyle(whole);
    }

    private boolean isStyle(Map<String, String> files) {
        try {
            Styles.read(files);
            return true;
        } catch (InvalidStyleException e) {
            faults.report(new DataFileException(e.file(), e.line(), Messages.of("app.city.style", e.reason()), e));
            return false;
        }
    }

    /**
     * What a check found, and how much it read.
     *
     * @param faults what stops a start
     * @param unread files that nothing reads, in the folder
     */
    public record Result(
            List<DataFileException> faults,
            List<Path> unread,
            int layers,
            int features,
            int projects,
            int links,
            int lines) {}
}
