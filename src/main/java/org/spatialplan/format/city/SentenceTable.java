package org.spatialplan.format.city;

import java.util.List;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.layer.LayerSentences;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Sentences;

/**
 * Reads what data say in one language, in the other: {@code layers/sentences.csv}, {@code layers/value_words.csv} and
 * {@code plan/target_words.csv}.
 */
public final class SentenceTable {

    private SentenceTable() {}

    /**
     * Reads what the data of layers say in English.
     *
     * @throws org.spatialplan.format.rules.DataFileException with file, line and reason
     */
    public static LayerSentences ofLayers(DataFile file) {
        return new LayerSentences(read(file, "en"));
    }

    /**
     * Reads what the plan's targets and the layers' values say in Chinese words.
     *
     * @throws org.spatialplan.format.rules.DataFileException with file, line and reason
     */
    public static Sentences ofWords(List<DataFile> files) {
        return new Sentences(
                Language.ZH,
                files.stream().flatMap(file -> read(file, "zh").stream()).toList());
    }

    private static List<LocalizedText> read(DataFile file, String stated) {
        return CsvTable.read(file, "zh", "en")
                .requireUnique(stated)
                .map(row -> new LocalizedText(row.required("zh"), row.required("en")));
    }
}
