package org.spatialplan.submission.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spatialplan.format.list.ListGlance;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/**
 * The formats in which parcels are sent, in the order in which a file is compared with them: those with a mark of their
 * own first, texts of which much else may be a beginning last. Stateless.
 */
public final class ParcelFormats {

    /** How many bytes are looked at where a text may have a long preamble. */
    static final int DEEPER = 4 << 20;

    private static final ParcelFormat BOUNDARY_POINTS = new BoundaryPoints();
    private static final ParcelFormat LIST = new CoordinateList();

    /** All formats of which a file is one file. */
    static final List<ParcelFormat> ALL = List.of(
            new GeoPackage(),
            new FlatGeobuf(),
            new GeoParquet(),
            new PersonalGeodatabase(),
            new ExcelWorkbook(),
            Drawing.DXF,
            Drawing.DWG,
            new MapInfoText(),
            new Kmz(),
            new Kml(),
            new Gml(),
            new EsriJson(),
            new TopoJson(),
            new GeoJson(),
            new WellKnownText(),
            new WktCsv(),
            BOUNDARY_POINTS,
            LIST);

    /** All formats of which a file is several files in an archive, besides the Shapefile. */
    static final List<PartedFormat> PARTED =
            List.of(new GeoPackageWithLog(), new FileGeodatabase(), new MapInfoTable());

    private ParcelFormats() {}

    /** The stable names of all formats. */
    public static List<String> codes() {
        return Stream.of(ALL.stream(), PARTED.stream(), Stream.of(Shapefile.INSTANCE))
                .flatMap(formats -> formats)
                .map(ParcelFormat::code)
                .toList();
    }

    /** The format of a file; empty if it is none of them. */
    public static Optional<ParcelFormat> of(Glance glance) {
        return ALL.stream().filter(format -> format.fits(glance)).findFirst();
    }

    /**
     * The format of a file that is no archive.
     *
     * @throws DataFileException if it is none of them; it names the format where that is known
     */
    public static ParcelFormat required(String fileName, Glance glance) {
        return of(glance).or(() -> maybeList(glance)).orElseThrow(() -> refused(fileName, glance));
    }

    /**
     * The format of a text whose data begin behind more than a glance shows, such as pages of comments; empty if it is
     * none.
     *
     * @param glance at it, in which no format was found
     * @param deeper the first bytes, as many as {@link #DEEPER}
     */
    static Optional<ParcelFormat> behindPreamble(Glance glance, Supplier<byte[]> deeper) {
        boolean mayGoOn =
                glance.head().length == Glance.BYTES && ForeignFormat.of(glance).isEmpty() && !glance.isArchive();
        return mayGoOn
                ? Optional.of(Glance.deeper(deeper.get()))
                        .filter(BOUNDARY_POINTS::fits)
                        .map(found -> BOUNDARY_POINTS)
                : Optional.empty();
    }

    /** Rows of numbers that nothing tells to be places: their reader asks what they are. */
    static Optional<ParcelFormat> maybeList(Glance glance) {
        return !glance.isArchive()
                        && glance.text().indexOf('\0') < 0
                        && ForeignFormat.of(glance)
                                .filter(foreign -> foreign != ForeignFormat.TABLE)
                                .isEmpty()
                        && ListGlance.mayBePoints(glance.text())
                ? Optional.of(LIST)
                : Optional.empty();
    }

    private static DataFileException refused(String fileName, Glance glance) {
        if (glance.head().length == 0) {
            return new DataFileException(fileName, 0, Messages.of("submission.empty"));
        }
        return ForeignFormat.of(glance)
                .map(foreign -> foreign.refused(fileName))
                .orElseGet(() -> new DataFileException(fileName, 0, Messages.of("submission.none-geojson-wkt-zipped")));
    }
}
