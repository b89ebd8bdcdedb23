package org.spatialplan.submission.format;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.TableStatement;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

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
     * @param stated what the caller says of its table
     * @throws org.spatialplan.format.rules.DataFileException if the file cannot be read
     */
    public ParcelSource open(Optional<Crs> crs, Optional<ChinaOffset> datum, TableStatement stated) {
        if (table.wanted().isPresent() && !format.hasTables()) {
            throw table.superfluous(content.name());
        }
        if (!stated.columns().isEmpty() && !format.isList()) {
            throw new DataFileException(content.name(), 0, Messages.of("submission.columns-of-no-list"));
        }
        return format.open(text(stated), new ReadingChoice(crs, table, datum, stated));
    }

    /** The content, in UTF-8 if it is a text of which the caller says in which encoding it is. */
    private FileContent text(TableStatement stated) {
        Optional<TextEncoding> encoding = TextEncoding.ofWord(stated.encoding());
        if (encoding.isEmpty() || format == Shapefile.INSTANCE) {
            return content;
        }
        if (!format.isText()) {
            throw new DataFileException(content.name(), 0, Messages.of("submission.encoding-of-no-text"));
        }
        return content.in(encoding.get());
    }
}
