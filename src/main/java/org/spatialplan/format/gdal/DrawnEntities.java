package org.spatialplan.format.gdal;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;

/**
 * Reads the entities of a converted drawing once from the first to the last. GDAL makes one table of a DXF, and of a DWG one
 * for each layer. Used by one thread.
 */
final class DrawnEntities implements AutoCloseable {

    private final String fileName;
    private final Path converted;
    private final Iterator<String> tables;
    private String table;
    private GeoPackageParcelReader rows;

    DrawnEntities(String fileName, Path converted) {
        this.fileName = fileName;
        this.converted = converted;
        List<String> all = GeoPackageParcelReader.tables(fileName, converted);
        this.tables = all.iterator();
    }

    /** The system that the drawing states, which hardly any does; known once an entity was read. */
    Optional<Crs> crs() {
        return rows == null ? Optional.empty() : rows.crs();
    }

    /** The next entity of the model space; empty at the end. */
    Optional<DrawnEntity> next() {
        for (Optional<Parcel> row = row(); row.isPresent(); row = row()) {
            Optional<DrawnEntity> entity = DrawnEntity.of(row.get(), table);
            if (entity.isPresent()) {
                return entity;
            }
        }
        return Optional.empty();
    }

    private Optional<Parcel> row() {
        Optional<Parcel> next = rows == null ? Optional.empty() : rows.next();
        while (next.isEmpty() && tables.hasNext()) {
            close();
            table = tables.next();
            rows = GeoPackageParcelReader.open(fileName, converted, Optional.of(table));
            next = rows.next();
        }
        return next;
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
