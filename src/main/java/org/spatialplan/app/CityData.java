package org.spatialplan.app;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.format.city.SentenceTable;
import org.spatialplan.format.rules.CatalogueReader;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.RuleHistory;

/**
 * What a city's folder says of its layers. The layers themselves are in the stores.
 *
 * @param catalogueFile the file of which the catalogue was read
 * @param ruleFiles the files of which the rules were read, with the classes of activity that they share
 */
public record CityData(
        Catalogue catalogue, Map<String, RuleHistory> rules, DataFile catalogueFile, List<DataFile> ruleFiles) {

    /** A city whose layers say everything in the language of its readers has none. */
    static final String SENTENCES = "layers/sentences.csv";

    /** What is said in Chinese words and is no name. A city need not have them: then its own words stand. */
    static final List<String> WORDS = List.of("plan/target_words.csv", "layers/value_words.csv");

    private static final Catalogue NONE = new Catalogue("", "", 0, ZoneOffset.UTC, List.of(), List.of());

    /** Copies the rules and files. */
    public CityData {
        rules = Map.copyOf(rules);
        ruleFiles = List.copyOf(ruleFiles);
    }

    /**
     * Reads the catalogue and the rules that it names. Where faults are collected, what cannot be read is left out.
     *
     * @throws org.spatialplan.format.rules.DataFileException with file, line and reason
     */
    static CityData read(Geodata geodata) {
        DataFile layers = geodata.read("layers/layers.yaml");
        Catalogue catalogue =
                layers.attempt(() -> new CatalogueReader().read(layers)).orElse(NONE);
        Optional<DataFile> activities = geodata.find("rules/" + RuleSetReader.ACTIVITIES + ".yaml");
        RuleSetReader reader = new RuleSetReader(activities);
        Map<String, RuleHistory> rules = new LinkedHashMap<>();
        List<DataFile> files = new ArrayList<>(activities.stream().toList());
        catalogue.layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .forEach(id -> {
                    DataFile file = geodata.read("rules/" + id + ".yaml");
                    files.add(file);
                    file.attempt(() -> reader.read(file)).ifPresent(read -> rules.put(id, read));
                });
        if (rules.size() + activities.stream().count() == files.size()) {
            RuleSetReader.requireKnownLines(rules, layers.faults());
        }
        return new CityData(worded(catalogue, geodata), rules, layers, files);
    }

    private static Catalogue worded(Catalogue catalogue, Geodata geodata) {
        Catalogue worded = geodata.find(SENTENCES)
                .map(file -> catalogue.with(SentenceTable.ofLayers(file)))
                .orElse(catalogue);
        return worded.with(SentenceTable.ofWords(
                WORDS.stream().flatMap(path -> geodata.find(path).stream()).toList()));
    }
}
