package org.spatialplan.web.parameter;

import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.conflict.CheckRequest;
import org.spatialplan.format.city.DataFile;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.submission.ApprovalArea;
import org.spatialplan.submission.CoordinateOptions;
import org.springframework.web.bind.annotation.BindParam;

/** The parameters of a check: what the coordinates mean, what the ground is wanted for, what is checked, and how it is told. */
public record CheckParameters(
        @Parameter(
                        description =
                                "EPSG code of the coordinates, for example EPSG:4549. GeoJSON and files: x (easting,"
                                        + " longitude) before y. WKT: the authority's axis order. Overrules what the file says.",
                        example = "EPSG:4549")
                String crs,
        @Parameter(description = "xy (default) or yx: the coordinates stand the other way round than the format says.")
                String axes,
        @Parameter(description = "gcj02 or bd09, if the coordinates come from a Chinese web map.") String datum,
        @Parameter(description = "How far the true outline may lie from the submitted one, in metres.", example = "1")
                String accuracy,
        @Parameter(
                        description =
                                "Class of permitted activity, by id or by its number in the legal list; without it:"
                                        + " new-construction, the strictest. Several by comma or semicolon: the strictest that"
                                        + " applies on the ground decides, and the finding says which.",
                        example = "linear-infrastructure")
                String activity,
        @Parameter(name = "national-project", description = "true if it is a national major project (国家重大项目).")
                @BindParam("national-project")
                String nationalProject,
        @Parameter(
                        description =
                                "Whether new construction land, sea or island is used (新增建设用地、用海用岛): true or false. Without"
                                        + " it, what is asked for only then is told with the condition.")
                String newLand,
        @Parameter(
                        description =
                                "The area that an opinion or approval covers: GeoJSON or WKT in the same coordinates. As a"
                                        + " form field or a file of a multipart request it may be of any format, up to 64 MB.")
                String approval,
        @Parameter(
                        description = "Ids of the layers to check, by comma; without it all that have rules.",
                        example = "red-lines")
                String layers,
        @Parameter(description = "A date: check against the layer versions of that day's end.", example = "2026-11-24")
                String asOf,
        @Parameter(
                        description =
                                "A date: judge by the rules in force on that day, on the same layer versions; without it those"
                                        + " of the day of the check, or of asOf.",
                        example = "2026-03-15")
                String rulesAsOf,
        @Parameter(
                        description =
                                "false leaves out the geometry of what stays free and what is shared: the figures are the"
                                        + " same, the answer is smaller and sooner there. Not for html and pdf.")
                String parts,
        @Parameter(description = "zh (default) or en: language of html and pdf.") String lang,
        @Parameter(
                        description =
                                "Which table of a GeoPackage, or which Shapefile of a zip, holds the parcels; needed where"
                                        + " several do, as in a report of this check: grounds.",
                        example = "grounds")
                String table,
        @Parameter(
                        name = "approval-table",
                        description =
                                "Which table of a GeoPackage, or which Shapefile of a zip, holds the approval's area; needed"
                                        + " where several do.")
                @BindParam("approval-table")
                String approvalTable,
        @Parameter(
                        name = "output-crs",
                        description =
                                "System of the coordinates in gpkg, shp and fgb; EPSG:4490 if left out. x (easting,"
                                        + " longitude) before y. json, geojson and kml are always in degrees;"
                                        + " with formats that cannot be in the system it is refused.",
                        example = "EPSG:4549")
                @BindParam("output-crs")
                String outputCrs)
        implements CheckRequest.InCityTime {

    private static final String DEFAULT_ACTIVITY = "new-construction";
    private static final double MAX_ACCURACY_M = 10_000;
    private static final Set<Format> IN_ANY_CRS = EnumSet.of(Format.GPKG, Format.SHP, Format.FGB);
    private static final Set<Format> IN_DEGREES = EnumSet.of(Format.GEOJSON, Format.JSON, Format.KML);
    /** WGS 84 and CGCS2000 are taken as one. */
    private static final Set<String> DEGREES = Set.of(Crs.CRS84.id(), "EPSG:4326", "EPSG:4490");

    /** Names of all parameters. */
    public static final List<String> NAMES = List.of(
            "crs",
            "axes",
            "datum",
            "accuracy",
            "activity",
            "national-project",
            "newLand",
            "approval",
            "layers",
            "asOf",
            "rulesAsOf",
            "parts",
            "lang",
            "table",
            "approval-table",
            "output-crs");

    /** From values by the parameters' names. */
    public static CheckParameters of(Map<String, String> values) {
        return new CheckParameters(
                values.get("crs"),
                values.get("axes"),
                values.get("datum"),
                values.get("accuracy"),
                values.get("activity"),
                values.get("national-project"),
                values.get("newLand"),
                values.get("approval"),
                values.get("layers"),
                values.get("asOf"),
                values.get("rulesAsOf"),
                values.get("parts"),
                values.get("lang"),
                values.get("table"),
                values.get("approval-table"),
                values.get("output-crs"));
    }

    public CoordinateOptions statement() {
        return new CoordinateOptions(
                TextParameter.given("crs", crs).map(Crs::parse),
                ConstantParameter.parse("datum", datum, ChinaOffset.class),
                TextParameter.given("axes", axes).map(this::isSwapped).orElse(false),
                NumberParameter.decimal(
                                "accuracy",
                                accuracy,
                                0,
                                MAX_ACCURACY_M,
                                "metres from 0 to " + Math.round(MAX_ACCURACY_M))
                        .stream()
                        .boxed()
                        .findFirst());
    }

    private boolean isSwapped(String order) {
        return switch (order) {
            case "xy" -> false;
            case "yx" -> true;
            default -> throw new BadParameterException("axes", order, "xy or yx");
        };
    }

    /** Which table of the file is meant. */
    public Optional<String> chosenTable() {
        return TextParameter.given("table", table);
    }

    /** In which system geometries are written. */
    public Crs crsOfOutput(GroundFrame frame) {
        return CrsParameter.parse("output-crs", outputCrs, frame).orElseGet(() -> Crs.ofEpsg(4490));
    }

    /**
     * The same for one format of a report.
     *
     * @throws BadParameterException if the format has a system of its own, or no geometry, and another one is wanted
     */
    public Crs crsOfOutput(GroundFrame frame, Format format) {
        Crs crs = crsOfOutput(frame);
        boolean degrees = DEGREES.contains(crs.id()) && IN_DEGREES.contains(format);
        if (TextParameter.given("output-crs", outputCrs).isPresent() && !IN_ANY_CRS.contains(format) && !degrees) {
            throw new BadParameterException(
                    "output-crs",
                    outputCrs,
                    "left out with f=" + ConstantParameter.word(format)
                            + ": reports as gpkg, shp and fgb come in any system, geojson, json and kml in degrees, the others have no"
                            + " coordinates");
        }
        return crs;
    }

    /** Whether the geometry of what stays free and what is shared is wanted. */
    public boolean isWithParts() {
        return isTrue("parts", parts, true);
    }

    private static boolean isTrue(String name, String text, boolean ifMissing) {
        return flag(name, text).orElse(ifMissing);
    }

    private static Optional<Boolean> flag(String name, String text) {
        return TextParameter.given(name, text).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadParameterException(name, value, "true or false");
        });
    }

    @Override
    public CheckRequest read(ZoneId city, Instant now) {
        return new CheckRequest(
                statement(),
                activities(),
                flag("newLand", newLand),
                isTrue("national-project", nationalProject, false),
                layerIds(),
                MomentParameter.parse("asOf", asOf, city, now),
                DayParameter.parse("rulesAsOf", rulesAsOf),
                approvedArea(),
                TextParameter.given("approval-table", approvalTable),
                given());
    }

    private List<String> activities() {
        List<String> wanted = Arrays.stream(TextParameter.given("activity", activity)
                        .orElse(DEFAULT_ACTIVITY)
                        .split("[,;，；]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            throw new BadParameterException("activity", activity, "ids or numbers of classes of activity, by comma");
        }
        return wanted;
    }

    private List<String> layerIds() {
        Optional<String> wanted = TextParameter.given("layers", layers);
        List<String> ids = wanted.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .toList();
        if (wanted.isPresent() && ids.stream().allMatch(String::isEmpty)) {
            throw new BadParameterException("layers", layers, "ids of layers that have rules, by comma");
        }
        return ids;
    }

    private Optional<DataFile> approvedArea() {
        return Optional.ofNullable(approval)
                .filter(text -> !text.isBlank())
                .map(text -> new DataFile(ApprovalArea.UNNAMED, text.getBytes(StandardCharsets.UTF_8)));
    }

    public boolean isEnglish() {
        return TextParameter.given("lang", lang)
                .map(value -> switch (value) {
                    case "zh" -> false;
                    case "en" -> true;
                    default -> throw new BadParameterException("lang", value, "zh or en");
                })
                .orElse(false);
    }

    /** What was given, by the parameter's name. */
    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "crs", crs);
        put(given, "axes", axes);
        put(given, "datum", datum);
        put(given, "accuracy", accuracy);
        put(given, "activity", activity);
        put(given, "national-project", nationalProject);
        put(given, "newLand", newLand);
        put(given, "approval", approval);
        put(given, "layers", layers);
        put(given, "asOf", asOf);
        put(given, "rulesAsOf", rulesAsOf);
        put(given, "table", table);
        put(given, "approval-table", approvalTable);
        return given;
    }

    private static void put(Map<String, String> given, String name, String value) {
        if (value != null && !value.isBlank()) {
            given.put(name, value);
        }
    }
}
