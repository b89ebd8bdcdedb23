package org.spatialplan.submission.format;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.text.Finding;

/**
 * A submitted file of which the format is known. Of an archive it is the file of parcels in it, or the one of several
 * that the caller chooses.
 *
 * @param format of the file
 * @param content of the file
 * @param table which of its tables is read
 * @param notes on what else the archive holds
 */
public record OpenedFile(ParcelFormat format, FileContent content, TableChoice table, List<Finding> notes) {

    /**
     * Opens the parcels.
     *
     * @param crs stated by the caller
     * @param datum the shift of a Chinese web map that the caller states
     * @throws org.spatialplan.format.rules.DataFileException if the file cannot be read
     */
    public ParcelSource open(Optional<Crs> crs, Optional<ChinaOffset> datum) {
        if (table.wanted().isPresent() && !format.hasTables()) {
            throw table.superfluous(content.name());
        }
        return format.open(content, new ReadingChoice(crs, table, datum));
    }
}
