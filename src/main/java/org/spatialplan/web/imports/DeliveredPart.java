package org.spatialplan.web.imports;

import org.jspecify.annotations.Nullable;
import org.spatialplan.imports.Delivery;
import org.spatialplan.imports.ImportReport;
import org.spatialplan.web.answer.VersionAnswer;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One table of a delivered database that is imported.
 *
 * @param table its name in the file
 * @param layer id of the layer that gets a version from it
 * @param report null until it is made
 * @param version null until it is committed, which all parts are together
 */
@JsonNaming(SnakeCaseStrategy.class)
public record DeliveredPart(
        String table, String layer, @Nullable ImportReport report, @Nullable VersionAnswer version) {

    static DeliveredPart of(Delivery.Part part) {
        return new DeliveredPart(part.table(), part.layer(), null, null);
    }

    DeliveredPart with(ImportReport made) {
        return new DeliveredPart(table, layer, made, version);
    }

    DeliveredPart with(VersionAnswer added) {
        return new DeliveredPart(table, layer, report, added);
    }
}
