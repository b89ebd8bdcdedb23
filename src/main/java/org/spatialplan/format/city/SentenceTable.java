package org.spatialplan.format.city;

import java.util.List;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.layer.LayerSentences;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Sentences;

/**
 * Reads what data say in one language, in the other: {@code layers/sentences.csv} and {@code plan/target_words.csv}.
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
     * Reads what the plan's indicators say in Chinese words instead of numbers.
     *
     * @throws org.spatialplan.format.rules.DataFileException with file, line and reason
     */
    public static Sentences ofTargets(DataFile file) {
        return new Sentences(Language.ZH, read(file, "zh"));
    }

    private static List<LocalizedText> read(DataFile file, String stated) {
        return CsvTable.read(file, "zh", "en")
                .requireUnique(stated)
                .map(row -> new LocalizedText(row.required("zh"), row.required("en")));
    }
}
