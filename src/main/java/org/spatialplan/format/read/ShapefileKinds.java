package org.spatialplan.format.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;

/**
 * Reads the Shapefiles of one layer, one for each kind of geometry, one after the other as one file. Exports write a
 * layer with several kinds in this way: {@code parks_point.shp} beside {@code parks_polygon.shp}. Used by one thread.
 */
final class ShapefileKinds implements ParcelSource {

    private static final Set<String> KINDS = Set.of("point", "multipoint", "line", "polygon");

    private final List<ShapefileParcelReader> files;
    private int current;
    private long number;

    private ShapefileKinds(List<ShapefileParcelReader> files) {
        this.files = files;
    }

    /**
     * Whether Shapefiles are the kinds of one layer, each once.
     *
     * @param names of Shapefiles, without ending
     */
    static boolean are(List<String> names) {
        Set<String> layers = names.stream().map(ShapefileKinds::layer).collect(Collectors.toSet());
        return names.size() > 1
                && names.stream().distinct().count() == names.size()
                && layers.size() == 1
                && names.stream().allMatch(name -> name.indexOf('_') >= 0 && KINDS.contains(kind(name)));
    }

    private static String layer(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('_')));
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('_') + 1);
    }

    /**
     * Opens the Shapefiles.
     *
     * @param names of the Shapefiles in the zip
     * @param encoding of their attributes that somebody states
     */
    static ShapefileKinds open(
            String fileName, Path zip, Path workFolder, List<String> names, Optional<TextEncoding> encoding) {
        List<ShapefileParcelReader> opened = new ArrayList<>();
        try {
            for (String name : names) {
                opened.add(ShapefileParcelReader.open(
                        fileName, zip, workFolder, TableChoice.ofFile(Optional.of(name)), encoding));
                if (!definition(opened.get(0)).equals(definition(opened.get(opened.size() - 1)))) {
                    throw new DataFileException(
                            fileName, 0, "its Shapefiles " + String.join(", ", names) + " state different systems");
                }
            }
            return new ShapefileKinds(opened);
        } catch (RuntimeException e) {
            opened.forEach(ShapefileParcelReader::close);
            throw e;
        }
    }

    private static Optional<String> definition(ShapefileParcelReader file) {
        return file.crs().map(Crs::wkt);
    }

    @Override
    public String format() {
        return ShapefileParcelReader.FORMAT;
    }

    @Override
    public boolean statesUnreadableSystem() {
        return files.get(0).statesUnreadableSystem();
    }

    @Override
    public Optional<Crs> crs() {
        return files.get(0).crs();
    }

    @Override
    public Optional<String> table() {
        return files.get(0).table().map(ShapefileKinds::layer);
    }

    @Override
    public List<String> columns() {
        return files.stream()
                .flatMap(file -> file.columns().stream())
                .distinct()
                .toList();
    }

    @Override
    public OptionalLong count() {
        return OptionalLong.of(
                files.stream().mapToLong(file -> file.count().orElse(0)).sum());
    }

    @Override
    public List<Finding> notes() {
        return files.stream().flatMap(file -> file.notes().stream()).distinct().toList();
    }

    @Override
    public Optional<Parcel> next() {
        while (current < files.size()) {
            Optional<Parcel> next = files.get(current).next();
            if (next.isPresent()) {
                return next.map(this::numbered);
            }
            current++;
        }
        return Optional.empty();
    }

    private Parcel numbered(Parcel parcel) {
        number++;
        boolean counted = parcel.origin().kind() == Parcel.IdOrigin.Kind.ROW;
        return new Parcel(
                number,
                counted ? Long.toString(number) : parcel.id(),
                parcel.name(),
                parcel.geometry(),
                parcel.fault(),
                parcel.attributes(),
                parcel.origin());
    }

    @Override
    public void close() {
        files.forEach(ShapefileParcelReader::close);
    }
}
