package org.spatialplan.assistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.query.name.NameHit;
import org.spatialplan.query.name.NameSearch;
import org.spatialplan.query.name.NamedThing;
import org.spatialplan.query.name.NamedThing.Kind;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.QueryParameter;

/** Where is …, and what is planned there? Thread-safe. */
public final class DescribePlace extends Tool {

    private static final String NAME = "describe_place";

    private static final String DESCRIPTION =
            "Finds a place by its name (Chinese, pinyin as huanghe or hh for 黄河, English) or address layer/feature, and"
                    + " describes it: layer, where it is in degrees (CRS84), how it was drawn and how accurate that is in"
                    + " metres, its size, the rows of the plan that name it, and the projects that touch it, certainly or"
                    + " possibly. Says so if nobody knows where it is. The answer's `id` is what `touches` of"
                    + " find_projects takes. For ground by coordinates ask check_site.";

    private static final int MAX_OTHERS = 5;

    private static final QueryParameter<String> PLACE = QueryParameter.text("place")
            .means("Name of a place, or layer/feature, for example 黄河, yellow river or rivers/yellow-river."
                    + " The names are those of this city's map.")
            .example("水");

    private final AsOfParameter maps;

    DescribePlace(AsOfParameter maps) {
        super(NAME, Messages.of("assistant.title.place"), DESCRIPTION, Content.class, List.of(PLACE, Arguments.AS_OF));
        this.maps = maps;
    }

    /**
     * A place.
     *
     * @param kind place (a feature of a layer) or named-place (the plan names it and no layer holds it)
     * @param id layer/feature; of a named place its id in the index of places
     * @param located whether anybody knows where it is
     * @param bbox null without a place
     * @param status how it was drawn: surveyed, traced, derived, sketched or unlocated; null of a named place
     * @param accuracyM how far off the drawing may be, in metres; null without one
     * @param lengthM of lines, in metres on the ground; null without any
     * @param areaM2 of areas, on the ellipsoid; null without any
     * @param attributes what the layer says of it
     * @param within units in which it lies, where no better place is known
     * @param rows where the plan names it
     * @param projects that touch it; null if that cannot be asked of it
     * @param others what else has such a name
     */
    record Content(
            String kind,
            String id,
            String name,
            Named layer,
            boolean located,
            Box bbox,
            String status,
            Double accuracyM,
            Double lengthM,
            Double areaM2,
            Map<String, Object> attributes,
            List<Named> within,
            List<Row> rows,
            ProjectsThere projects,
            boolean illustrative,
            String source,
            List<Other> others,
            List<String> sources) {}

    /** A box in degrees (CRS84). */
    record Box(double west, double south, double east, double north) {

        private static final double DIGITS = 1e6;

        static Box of(Geometry geometry) {
            Envelope box = geometry.getEnvelopeInternal();
            return new Box(
                    rounded(box.getMinX()), rounded(box.getMinY()), rounded(box.getMaxX()), rounded(box.getMaxY()));
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * DIGITS) / DIGITS;
        }

        String inWords() {
            return Stream.of(west, south, east, north).map(PlainNumber::of).collect(Collectors.joining(", "));
        }
    }

    /**
     * A row of the plan.
     *
     * @param item address of what stands there; null for a chapter as a whole
     */
    record Row(String where, String item, String name) {}

    /**
     * The projects that touch a place.
     *
     * @param certain how many certainly do
     * @param possible how many only may
     * @param first the surest of them
     */
    record ProjectsThere(int certain, int possible, List<FindProjects.Item> first) {}

    /** Something else that was found. */
    record Other(String kind, String id, String name) {}

    @Override
    public List<String> required() {
        return List.of(PLACE.name());
    }

    @Override
    public ToolAnswer ask(Arguments arguments) {
        Language language = arguments.language();
        PlanMap map = maps.at(arguments.asOf());
        String wanted = arguments.get(PLACE).orElseThrow();
        Optional<FeatureRef> address = FeatureRef.parse(wanted)
                .filter(ref -> map.catalogue().find(ref.layer()).isPresent());
        if (address.isPresent()) {
            return answer(new PlaceFacts(map, language).feature(address.get(), List.of()), map, language);
        }
        List<NameHit> hits = NameSearch.on(map).find(wanted);
        NamedThing best = hits.stream()
                .map(NameHit::thing)
                .filter(DescribePlace::isPlace)
                .findFirst()
                .orElseThrow(() -> unknown(wanted, map));
        List<Other> others = hits.stream()
                .map(NameHit::thing)
                .filter(thing -> thing != best)
                .limit(MAX_OTHERS)
                .map(thing -> other(thing, language))
                .toList();
        return answer(describe(best, others, map, language), map, language);
    }

    private static Content describe(NamedThing best, List<Other> others, PlanMap map, Language language) {
        PlaceFacts facts = new PlaceFacts(map, language);
        return best.layer().isPresent()
                ? facts.feature(new FeatureRef(best.layer().get(), best.id()), others)
                : facts.named(map.plan().findPlace(best.id()).orElseThrow(), others);
    }

    private static ToolAnswer answer(Content content, PlanMap map, Language language) {
        Sources sources = Sources.of(
                content.layer() == null ? Set.of() : Set.of(content.layer().id()), map, language);
        return new ToolAnswer(PlaceText.of(content, sources, language), content);
    }

    static Other other(NamedThing thing, Language language) {
        String id = thing.layer().map(layer -> layer + "/" + thing.id()).orElse(thing.id());
        return new Other(EnumNames.of(thing.kind()), id, language.text(thing.nameZh(), thing.nameEn()));
    }

    private static boolean isPlace(NamedThing thing) {
        return thing.kind() == Kind.PLACE || thing.kind() == Kind.NAMED_PLACE;
    }

    private static UnknownNameException unknown(String wanted, PlanMap map) {
        Stream<String> features = map.catalogue().layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .flatMap(layer -> map.findLayer(layer.id()).stream())
                .flatMap(index -> index.entries().stream())
                .flatMap(entry ->
                        Stream.of(entry.feature().nameZh(), entry.feature().nameEn()));
        Stream<String> named = map.plan().places().stream().flatMap(place -> Stream.of(place.nameZh(), place.nameEn()));
        return UnknownNameException.of(
                "place", wanted, Stream.concat(features, named).distinct().toList());
    }
}
