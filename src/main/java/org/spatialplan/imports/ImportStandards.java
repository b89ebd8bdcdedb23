package org.spatialplan.imports;

import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.format.standard.PublishedTotals;

/**
 * What files are held against.
 *
 * @param data the norm by which files are recognised
 * @param published the areas that authorities published
 */
public record ImportStandards(DataStandard data, PublishedTotals published) {

    /** No norm and no published areas. */
    public static final ImportStandards NONE = new ImportStandards(DataStandard.NONE, PublishedTotals.NONE);
}
