package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.format.standard.DeliveredColumn;
import org.spatialplan.format.standard.DeliveredColumns;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/** The parameter that chooses which columns of a layer are written to a file. */
public final class ColumnsParameter {

    /** Its meaning, for the API description. */
    public static final String MEANING =
            "all (default), or original: the columns of the delivered file alone, in its order, with the names, codes and lengths of"
                    + " the norm; for gpkg and shp, and for layers that were imported in a form of the norm";

    private static final String NAME = "columns";
    private static final QueryParameter<Boolean> COLUMNS =
            QueryParameter.choice(NAME, "all", false, "original", true).byDefault(false);
    private static final Set<FeatureFormat> FORMATS = Set.of(FeatureFormat.GPKG, FeatureFormat.SHP);

    private ColumnsParameter() {}

    /**
     * The columns to write.
     *
     * @param format of the file; empty for an answer that is no file
     * @param rules of the layer, whose zone the service added
     * @return empty for all
     * @throws BadParameterException if the value is neither word, or the original columns are not to be had
     */
    public static List<DeliveredColumn> columns(
            String columns,
            Optional<FeatureFormat> format,
            LayerDefinition layer,
            Iterable<Feature> features,
            Optional<RuleSet> rules,
            DataStandard standard) {
        if (!COLUMNS.parse(columns).orElse(false)) {
            return List.of();
        }
        if (format.filter(FORMATS::contains).isEmpty()) {
            throw new BadParameterException(NAME, columns, Messages.of("query.expected.columns-of-files"));
        }
        List<String> added = rules.map(RuleSet::zoneAttribute).stream().toList();
        return DeliveredColumns.of(standard, layer, features, added)
                .orElseThrow(() -> new BadParameterException(
                        NAME, columns, Messages.of("query.expected.columns-of-norm", layer.id())));
    }
}
