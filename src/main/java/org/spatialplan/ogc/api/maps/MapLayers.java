package org.spatialplan.ogc.api.maps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.ogc.api.styles.OfferedStyle;
import org.spatialplan.ogc.api.styles.StyledTable;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NearNames;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.MomentParameter;
import org.spatialplan.web.parameter.Today;

/** Finds what a map shows: the layers of a style, chosen and as of a moment. Never empty. */
final class MapLayers {

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    private final FeatureCatalogue catalogue;
    private final Today today;

    MapLayers(FeatureCatalogue catalogue, Today today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * Returns the layers of a style, the lowest first.
     *
     * @param collections those to show, from the lowest to the topmost; empty for all, in their own order
     * @param datetime of the request, or its subset of time
     * @throws BadParameterException for a collection that the style does not draw
     * @throws NoMapAtTimeException if none of them held anything at that moment
     */
    List<StyledTable> of(
            OfferedStyle style,
            Optional<List<String>> collections,
            Optional<String> datetime,
            Optional<Subset> subset) {
        List<StyledTable> chosen = collections
                .map(ids -> ids.stream().map(id -> one(style, id, ids)).toList())
                .orElseGet(style::layers);
        Optional<List<String>> time = subset.flatMap(Subset::time);
        if (datetime.isPresent() && time.isPresent()) {
            throw new BadParameterException(
                    MapParameters.SUBSET.name(),
                    String.join(":", time.get()),
                    Messages.of("ogc.expected.not-together", "subset=time()", MapParameters.DATETIME.name()));
        }
        Optional<Instant> moment = time.isPresent()
                ? new TimeSubset(today).end(time.get())
                : MomentParameter.parseEnd(MapParameters.DATETIME.name(), datetime.orElse(null), today);
        return moment.isEmpty() ? chosen : then(chosen, moment.get());
    }

    private static StyledTable one(OfferedStyle style, String id, List<String> all) {
        return style.layers().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(style, id, all));
    }

    private static BadParameterException unknown(OfferedStyle style, String id, List<String> all) {
        NearNames names = new NearNames();
        style.layers().forEach(layer -> names.offer(layer.id(), layer.id()));
        return new BadParameterException(
                MapParameters.COLLECTIONS.name(),
                String.join(",", all),
                Messages.of("ogc.expected.collection-of-style", id, style.id()),
                names.nearest(id));
    }

    private List<StyledTable> then(List<StyledTable> chosen, Instant moment) {
        List<StyledTable> then = chosen.stream()
                .flatMap(layer ->
                        catalogue.find(layer.id(), moment).stream().map(table -> new StyledTable(table, layer.style())))
                .toList();
        if (then.isEmpty()) {
            throw NoMapAtTimeException.nothingYet(moment);
        }
        return then;
    }

    /**
     * Returns the box of layers in degrees, longitude as x; that of all layers if none of them has a place.
     */
    Envelope extent(List<StyledTable> layers) {
        Envelope own = extent(layers.stream().map(StyledTable::table).toList(), new Envelope());
        return own.isNull() ? extent(catalogue.list(), WORLD) : own;
    }

    private static Envelope extent(List<FeatureTable> tables, Envelope otherwise) {
        Envelope all = new Envelope();
        tables.forEach(table -> table.type().extent().ifPresent(all::expandToInclude));
        return all.isNull() ? otherwise : all;
    }
}
