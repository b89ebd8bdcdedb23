package org.spatialplan.format.city;

import org.spatialplan.format.rules.DataFile;
import org.spatialplan.layer.LayerSentences;
import org.spatialplan.text.LocalizedText;

/** Reads {@code sentences.csv}: what the data of layers say in English, in Chinese. */
public final class SentenceTable {

    private SentenceTable() {}

    /**
     * Reads the table.
     *
     * @throws org.spatialplan.format.rules.DataFileException with file, line and reason
     */
    public static LayerSentences read(DataFile file) {
        return new LayerSentences(CsvTable.read(file, "en", "zh")
                .requireUnique("en")
                .map(row -> new LocalizedText(row.required("zh"), row.required("en"))));
    }
}
