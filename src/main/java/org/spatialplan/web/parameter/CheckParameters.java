package org.spatialplan.web.parameter;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.conflict.CheckRequest;
import org.spatialplan.conflict.ground.CheckTerms;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.text.Messages;

/**
 * The parameters of a conflict check: the meaning of the coordinates, the planned use of the ground, the layers to
 * check, and the form of the answer.
 */
public record CheckParameters(
        String crs,
        String axes,
        String datum,
        String accuracy,
        String activity,
        String nationalProject,
        String newLand,
        String approval,
        String lines,
        String layers,
        String asOf,
        String rulesAsOf,
        String parts,
        String lang,
        String table,
        String approvalTable,
        String outputCrs,
        String encoding,
        String keep,
        String columns,
        String textIn)
        implements CheckRequest.InCityTime {

    private static final String DEFAULT_ACTIVITY = "new-construction";
    private static final double MAX_ACCURACY_M = 10_000;

    /** The system of the coordinates. */
    public static final QueryParameter<String> CRS = QueryParameter.text("crs")
            .means("EPSG code of the coordinates, for example EPSG:4549. GeoJSON and files: x (easting,"
                    + " longitude) before y. WKT: the authority's axis order. Overrules what the file says.")
            .example("EPSG:4549");
    /** Whether the axes are swapped. */
    public static final QueryParameter<Boolean> AXES = QueryParameter.choice("axes", "xy", false, "yx", true)
            .byDefault("xy")
            .means("xy (default) or yx: the coordinates stand the other way round than the format says.");
    /** Coordinates of a Chinese web map. */
    public static final QueryParameter<ChinaOffset> DATUM = QueryParameter.constant("datum", ChinaOffset.class)
            .means("gcj02 or bd09, if the coordinates come from a Chinese web map.");
    /** How far the outlines may be off. */
    public static final QueryParameter<Double> ACCURACY = QueryParameter.decimal(
                    "accuracy", 0, MAX_ACCURACY_M, "metres")
            .means("How far the true outline may lie from the submitted one, in metres.")
            .example("1");

    static final QueryParameter<String> ACTIVITY = QueryParameter.text("activity")
            .means("Class of activity, by id or by its number in the legal list; without it:"
                    + " new-construction. Several by comma or semicolon: the strictest that"
                    + " applies on the ground decides, and the finding says which.")
            .example("linear-infrastructure");
    static final QueryParameter<Boolean> NATIONAL_PROJECT = QueryParameter.truth("nationalProject")
            .formerly("national-project")
            .byDefault(false)
            .means("true if it is a national major project (国家重大项目).");
    static final QueryParameter<Boolean> NEW_LAND = QueryParameter.truth("newLand")
            .means("Whether new construction land, sea or island is used (新增建设用地、用海用岛): true or false. Without"
                    + " it, what is asked for only then is told with the condition.");
    private static final QueryParameter<String> APPROVAL = QueryParameter.text("approval")
            .means("The area that an opinion or approval covers: GeoJSON or WKT in the same coordinates. As a"
                    + " form field or a file of a multipart request it may be of any format, up to 64 MB.")
            .example("POLYGON ((118.67 24.91, 118.69 24.91, 118.69 24.93, 118.67 24.93, 118.67 24.91))");
    private static final QueryParameter<String> LINES = QueryParameter.text("lines")
            .means("Ids of the control lines to check, by comma; without it all.")
            .example("ecological-red-line");
    private static final QueryParameter<String> LAYERS = QueryParameter.text("layers")
            .means("The same by the ids of the lines' layers.")
            .example("red-lines");
    private static final QueryParameter<String> AS_OF = QueryParameter.text("asOf")
            .means("A date: check against the layer versions of that day's end.")
            .example("2026-11-24");
    private static final QueryParameter<LocalDate> RULES_AS_OF = DayParameter.of("rulesAsOf")
            .means("A date: judge by the rules in force on that day, on the same layer versions; without it those"
                    + " of the day of the check, or of asOf.")
            .example("2026-03-15");
    private static final QueryParameter<Boolean> PARTS = QueryParameter.truth("parts")
            .byDefault(true)
            .means("false leaves out the geometry of what stays free and what is shared: the figures are the"
                    + " same, the answer is smaller and sooner there. Not for html and pdf.");
    private static final QueryParameter<Boolean> LANG = QueryParameter.choice("lang", "zh", false, "en", true)
            .byDefault("zh")
            .means("zh (default) or en: language of html and pdf.");
    /** Which table of the file. */
    public static final QueryParameter<String> TABLE = QueryParameter.text("table")
            .means("Which table of a GeoPackage, or which Shapefile of a zip, holds the parcels; needed where"
                    + " several do, as in a report of this check: grounds.")
            .example("grounds");

    private static final QueryParameter<String> APPROVAL_TABLE = QueryParameter.text("approvalTable")
            .formerly("approval-table")
            .means("Which table of a GeoPackage, or which Shapefile of a zip, holds the approval's area; needed"
                    + " where several do.")
            .example("grounds");
    private static final QueryParameter<String> OUTPUT_CRS = QueryParameter.text("outputCrs")
            .formerly("output-crs")
            .means("System of the coordinates in gpkg, shp, fgb and parquet; EPSG:4490 if left out. x (easting,"
                    + " longitude) before y. json, geojson and kml are always in degrees; txt and dxf in a 3-degree"
                    + " zone, that of the ground with its number before the eastings if left out;"
                    + " with formats that cannot be in the system it is refused.")
            .example("EPSG:4549");

    private static final QueryParameter<Boolean> KEEP = QueryParameter.truth("keep")
            .means("true or false: whether the service keeps the report, so that its address shows it again; without it"
                    + " html and pdf are kept where the service keeps reports, which is a setting and off at first. true"
                    + " is refused where it keeps none.");

    /** The parameters, in the order of the components. */
    public static final List<QueryParameter<?>> PARAMETERS = List.of(
            CRS,
            AXES,
            DATUM,
            ACCURACY,
            ACTIVITY,
            NATIONAL_PROJECT,
            NEW_LAND,
            APPROVAL,
            LINES,
            LAYERS,
            AS_OF,
            RULES_AS_OF,
            PARTS,
            LANG,
            TABLE,
            APPROVAL_TABLE,
            OUTPUT_CRS,
            EncodingParameter.ENCODING,
            KEEP,
            TableParameters.COLUMNS,
            TableParameters.TEXT_IN);

    private static final Set<MediaFormat> IN_ANY_CRS =
            Set.of(MediaFormat.GPKG, MediaFormat.SHP, MediaFormat.FGB, MediaFormat.PARQUET);
    private static final Set<MediaFormat> IN_ZONES = Set.of(MediaFormat.TXT, MediaFormat.DXF);
    private static final Set<MediaFormat> IN_DEGREES = Set.of(MediaFormat.GEOJSON, MediaFormat.JSON, MediaFormat.KML);
    /** The systems in degrees. WGS 84 and CGCS2000 count as one. */
    private static final Set<String> DEGREES = Set.of(Crs.CRS84.id(), "EPSG:4326", "EPSG:4490");

    /** The names of all parameters. */
    public static final List<String> NAMES = QueryParameter.names(PARAMETERS);

    /** The names that are understood: those of all parameters and the former ones. */
    public static final List<String> UNDERSTOOD = QueryParameter.understood(PARAMETERS);

    /** The parameters about the form of an answer. All others are circumstances of the check. */
    private static final Set<String> PRESENTATION =
            Set.of(PARTS.name(), LANG.name(), OUTPUT_CRS.name(), EncodingParameter.ENCODING.name(), KEEP.name());

    /** Makes the parameters from values by their names. */
    public static CheckParameters of(Map<String, String> values) {
        return ParameterRecords.of(CheckParameters.class, values::get);
    }

    /**
     * The statement of the client about the coordinates of its file.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public CoordinateOptions statement() {
        return new CoordinateOptions(
                CRS.parse(crs).map(Crs::parse),
                DATUM.parse(datum),
                AXES.parse(axes).orElse(false),
                ACCURACY.parse(accuracy),
                TableParameters.statement(columns, textIn));
    }

    /** The table of the file to read; empty if none is named. */
    public Optional<String> chosenTable() {
        return TABLE.parse(table);
    }

    /** The coordinate reference system of geometries in the answer. */
    public Crs crsOfOutput(GroundFrame frame) {
        return CrsParameter.parse(OUTPUT_CRS.name(), outputCrs, frame).orElseGet(() -> Crs.ofEpsg(4490));
    }

    /**
     * The coordinate reference system of geometries in one format of a report. For a format in a zone, one in degrees
     * means that none was asked for.
     *
     * @throws BadParameterException if the format has a fixed system or no geometry, and another system is asked for
     */
    public Crs crsOfOutput(GroundFrame frame, MediaFormat format) {
        Crs crs = crsOfOutput(frame);
        requireFit(format);
        return crs;
    }

    /**
     * Requires that a format of a report can be in the system that is asked for.
     *
     * @throws BadParameterException if it has a fixed system or no geometry, and another system is asked for
     */
    public void requireFit(MediaFormat format) {
        Optional<Crs> wanted = OUTPUT_CRS.parse(outputCrs).map(Crs::parse);
        if (wanted.isPresent() && !isFit(wanted.get(), format)) {
            throw new BadParameterException(
                    OUTPUT_CRS.name(), outputCrs, Messages.of("query.expected.output-crs-left-out", format.name()));
        }
    }

    private static boolean isFit(Crs crs, MediaFormat format) {
        return IN_ANY_CRS.contains(format)
                || DEGREES.contains(crs.id()) && IN_DEGREES.contains(format)
                || crs.zone().isPresent() && IN_ZONES.contains(format);
    }

    /**
     * The charset of text in one format of a report.
     *
     * @throws BadParameterException if GBK is asked for in a format that is always UTF-8
     */
    public Charset charset(MediaFormat format) {
        return EncodingParameter.parse(encoding, format);
    }

    /** Whether the report is to be kept; empty if the request does not say it. */
    public Optional<Boolean> isToBeKept() {
        return KEEP.parse(keep);
    }

    /** Whether the answer includes the geometries of the free and of the overlapping parts. */
    public boolean isWithParts() {
        return PARTS.parse(parts).orElse(true);
    }

    @Override
    public CheckRequest read(ZoneId city, Instant now) {
        return new CheckRequest(
                statement(),
                new CheckTerms(
                        activities(),
                        NEW_LAND.parse(newLand),
                        NATIONAL_PROJECT.parse(nationalProject).orElse(false),
                        lineIds()),
                MomentParameter.parse("asOf", asOf, city, now),
                RULES_AS_OF.parse(rulesAsOf),
                approvedArea(),
                APPROVAL_TABLE.parse(approvalTable),
                given());
    }

    private List<String> activities() {
        List<String> wanted = Arrays.stream(
                        ACTIVITY.parse(activity).orElse(DEFAULT_ACTIVITY).split("[,;，；]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            throw new BadParameterException("activity", activity, Messages.of("query.expected.activities"));
        }
        return wanted;
    }

    /** The lines and the layers that are named, in one list: a layer stands for its line. */
    private List<String> lineIds() {
        return Stream.concat(ids(LINES, lines), ids(LAYERS, layers)).distinct().toList();
    }

    private static Stream<String> ids(QueryParameter<String> parameter, String value) {
        Optional<String> wanted = parameter.parse(value);
        List<String> ids = wanted.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .toList();
        if (wanted.isPresent() && ids.stream().allMatch(String::isEmpty)) {
            throw new BadParameterException(parameter.name(), value, Messages.of("query.expected.layers"));
        }
        return ids.stream();
    }

    private Optional<DataFile> approvedArea() {
        return Optional.ofNullable(approval)
                .filter(text -> !text.isBlank())
                .map(text -> new DataFile(ApprovalArea.UNNAMED, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the answer is in English; else it is in Chinese. */
    public boolean isEnglish() {
        return LANG.parse(lang).orElse(false);
    }

    /** The circumstances of the check that were given, by the names of parameters. */
    private Map<String, String> given() {
        Map<String, String> given = ParameterRecords.given(this);
        given.keySet().removeAll(PRESENTATION);
        return given;
    }
}
