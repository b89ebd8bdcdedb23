package org.spatialplan.report;

import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.format.write.FeatureColours;
import org.spatialplan.format.write.FeatureStyles;

/** Draws the grounds of a report in the style of the verdicts on projects; both tables have the same columns. */
public final class ReportStyles implements FeatureStyles {

    static final String GROUNDS = "grounds";
    private static final String VERDICTS = "conflicts";

    private final FeatureStyles map;

    /** Styles based on those of the map. */
    public ReportStyles(FeatureStyles map) {
        this.map = map;
    }

    @Override
    public Optional<String> sld(String type) {
        return type.equals(GROUNDS) ? map.sld(VERDICTS) : Optional.empty();
    }

    @Override
    public Optional<FeatureColours> look(String type, SimpleFeature row) {
        return type.equals(GROUNDS) ? map.look(VERDICTS, row) : Optional.empty();
    }
}
