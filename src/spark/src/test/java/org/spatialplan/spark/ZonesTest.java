package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.nation.NationCity;
import org.spatialplan.nation.NationFolder;
import org.spatialplan.nation.NationQuestion;
import org.spatialplan.nation.ParcelRow;

/** Two cities on both sides of the border of two zones: one run over both answers what each city's own service answers. */
@ExtendWith(LocalSpark.class)
@Tag("lengthy")
class ZonesTest {

    private static final String MERIDIAN = RowColumns.CENTRAL_MERIDIAN;

    @TempDir
    private Path folder;

    @Test
    void eachParcelHasTheRowOfItsCitysService(SparkSession spark) throws IOException {
        NationFolder nation = NationData.get();
        NationQuestion west = NationQuestion.WEST;
        NationQuestion east = NationQuestion.EAST;
        Path parcels = folder.resolve("parcels");
        List<ParcelRow> order = Layout.SHUFFLED.write(
                ParcelRow.read(nation.parcels(west.parcels())), west.parcels().epsg(), parcels);
        List<String> options = new ArrayList<>(JobRun.options(west, nation, folder));
        options.addAll(List.of("--frame", "zones", "--homes", "12", "--format", "csv"));

        JobRun job = JobRun.of(spark, nation.lake(NationCity.VAGUE), parcels, folder.resolve("out"), options);

        assertThat(job.exitCode()).as(job.said()).isEqualTo(ExitCode.FINDINGS);
        Map<Double, List<Map<String, String>>> byMeridian =
                job.rows().rows().stream().collect(Collectors.groupingBy(row -> Double.valueOf(row.get(MERIDIAN))));
        assertThat(sameAs(west, byMeridian, nation, order)).isEmpty();
        assertThat(sameAs(east, byMeridian, nation, order)).isEmpty();
        assertThat(job.rows().rows()).hasSize(order.size());
        assertThat(measured(byMeridian.get(meridian(west)))).isGreaterThan(100);
        assertThat(measured(byMeridian.get(meridian(east)))).isGreaterThan(100);
    }

    /** What differs, of the parcels that were measured about a city's meridian. */
    private static String sameAs(
            NationQuestion question,
            Map<Double, List<Map<String, String>>> byMeridian,
            NationFolder nation,
            List<ParcelRow> order)
            throws IOException {
        List<Map<String, String>> rows = byMeridian.get(meridian(question));
        CsvTable all = CsvTable.read(List.of(nation.rows(question)));
        return new RowComparison(all, order).differences(rows, rows.size());
    }

    private static double meridian(NationQuestion question) {
        return question.city().centralMeridian();
    }

    private static long measured(List<Map<String, String>> rows) {
        return rows.stream().filter(row -> !row.get("area_m2").isEmpty()).count();
    }
}
