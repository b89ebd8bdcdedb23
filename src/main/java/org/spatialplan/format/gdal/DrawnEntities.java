package org.spatialplan.format.gdal;

import java.nio.file.Path;
import java.util.Optional;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;

/** Reads the entities of a converted drawing once from the first to the last. Used by one thread. */
final class DrawnEntities implements AutoCloseable {

    private static final String TABLE = "entities";

    private final GeoPackageParcelReader rows;

    DrawnEntities(String fileName, Path converted) {
        this.rows = GeoPackageParcelReader.open(fileName, converted, Optional.of(TABLE));
    }

    Optional<Crs> crs() {
        return rows.crs();
    }

    /** The next entity of the model space; empty at the end. */
    Optional<DrawnEntity> next() {
        for (Optional<Parcel> row = rows.next(); row.isPresent(); row = rows.next()) {
            Optional<DrawnEntity> entity = DrawnEntity.of(row.get());
            if (entity.isPresent()) {
                return entity;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        rows.close();
    }
}
