package org.spatialplan.nation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Crs;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.Grid;
import org.spatialplan.submission.SubmittedFile;
import org.springframework.util.FileSystemUtils;

/**
 * Writes the data of {@link NationFolder}: layers and parcels from a fixed seed, the lakes, and what the service answers. A process of its own,
 * as Spark's class path and the service's do not go together.
 */
public final class NationOracle {

    private static final int VERTICES = 60_000;
    private static final int PARCELS = 5_000;

    private final NationFolder folder;
    private final CityShapes shapes = CityShapes.make(VERTICES, PARCELS);

    private NationOracle(NationFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes everything into the folder, which must be empty or missing.
     *
     * @param arguments the folder, and the cities that are asked
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        List<NationCity> cities =
                Arrays.stream(arguments).skip(1).map(NationCity::valueOf).toList();
        new NationOracle(new NationFolder(Path.of(arguments[0]))).write(cities);
    }

    private void write(List<NationCity> cities) throws IOException, SQLException {
        Files.createDirectories(folder.work());
        Files.createDirectories(folder.rows(NationQuestion.EXACT).getParent());
        for (ParcelSet set : ParcelSet.values()) {
            List<ParcelRow> rows = new NationParcels(shapes, set.share(), system(set)).draw();
            ParcelRow.write(rows, folder.parcels(set));
            ParcelPackage.write(rows, set.epsg(), folder.geoPackage(set));
        }
        ParcelRow.write(approval(), folder.approval());
        ParcelPackage.write(approval(), 4490, folder.approvalPackage());
        for (NationCity city : cities) {
            write(city);
        }
        FileSystemUtils.deleteRecursively(folder.work());
    }

    private void write(NationCity city) throws IOException, SQLException {
        long start = System.nanoTime();
        new CityFolder(city, folder.geodata(city)).write(new NationLayers(shapes).draw());
        try (CityService service = CityService.open(city, folder)) {
            if (city == NationCity.VAGUE) {
                Files.writeString(folder.earlierFile(), service.changeRedLines().toString());
            }
            if (city == NationCity.EXACT) {
                writeDoubtful(service);
            }
            if (city.hasLake()) {
                service.writeLake(city);
            }
            for (NationQuestion question : NationQuestion.values()) {
                if (question.city() == city) {
                    service.answer(question);
                    System.out.println(question + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
                }
            }
        }
    }

    private void writeDoubtful(CityService service) throws IOException, SQLException {
        for (DoubtfulFile file : DoubtfulFile.values()) {
            List<ParcelRow> rows = new DoubtfulParcels(shapes).draw(file);
            ParcelRow.write(rows, folder.parcels(file));
            try (SubmittedFile submitted = submitted(file, rows)) {
                service.answer(file, submitted);
            }
        }
    }

    /** GeoJSON if no system is stated: it means longitude and latitude there, as in GeoParquet. */
    private SubmittedFile submitted(DoubtfulFile file, List<ParcelRow> rows) throws IOException, SQLException {
        if (file.epsg() == DoubtfulFile.NONE) {
            return SubmittedFile.of("parcels.geojson", DoubtfulParcels.geoJson(rows));
        }
        Path geoPackage = folder.work().resolve(NationFolder.name(file) + ".gpkg");
        ParcelPackage.write(rows, file.epsg(), geoPackage);
        return SubmittedFile.of("parcels.gpkg", geoPackage);
    }

    private static UnaryOperator<Geometry> system(ParcelSet set) {
        return switch (set) {
            case ALL, SOME -> CityFolder::lonLat;
            case SOME_IN_METRES -> ground -> Crs.ofEpsg(set.epsg()).fromLonLat(CityFolder.lonLat(ground));
        };
    }

    /** Two areas that overlap, over some of the ground. */
    private static List<ParcelRow> approval() {
        return List.of(
                approved("批复甲", NationLayers.box(x(0.1), y(0.1), x(0.5), y(0.7), 300)),
                approved("批复乙", NationLayers.box(x(0.4), y(0.5), x(0.8), y(0.9), 300)));
    }

    private static ParcelRow approved(String id, Geometry ground) {
        return new ParcelRow(id, "", NationParcels.wkb(CityFolder.lonLat(ground)));
    }

    private static double x(double share) {
        return Grid.AREA.x(share);
    }

    private static double y(double share) {
        return Grid.AREA.y(share);
    }
}
