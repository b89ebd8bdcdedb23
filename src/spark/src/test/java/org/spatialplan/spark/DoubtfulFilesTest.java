package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.check.Territory;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.lake.LakeMoment;
import org.spatialplan.nation.DoubtfulFile;
import org.spatialplan.nation.NationCity;
import org.spatialplan.nation.NationFolder;
import org.spatialplan.nation.ParcelRow;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;

/** What the service says of a doubtful file, and whether it refuses it, the job says too, by the same codes. */
@ExtendWith(LocalSpark.class)
class DoubtfulFilesTest {

    @TempDir
    private Path folder;

    private final NationFolder nation = NationData.get();

    @Test
    void codesAreThoseOfTheService(SparkSession spark) throws IOException {
        LakeOnCluster lake =
                LakeOnCluster.open(spark, nation.lake(NationCity.EXACT).toString());
        LakeMoment moment = lake.lake().newest();
        GroundFrame frame = GroundFrame.about(lake.lake().catalogue().centralMeridian());
        Territory city = new Territory(List.of(lake.index(moment.find("city").orElseThrow(), frame)));
        Map<DoubtfulFile, List<String>> wanted = new TreeMap<>();
        Map<DoubtfulFile, List<String>> found = new TreeMap<>();
        for (DoubtfulFile file : DoubtfulFile.values()) {
            wanted.put(file, Files.readAllLines(nation.codes(file)));
            found.put(file, codes(spark, file, city, frame));
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void nothingIsWrittenForARefusedFile(SparkSession spark) throws IOException {
        Path out = folder.resolve("out");
        JobRun job = JobRun.of(
                spark, nation.lake(NationCity.EXACT), write(DoubtfulFile.WRONG_ZONE), out, List.of("--mode", "homes"));

        assertThat(job.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(job.said()).contains("[wrong-central-meridian]").contains("EPSG:4549");
        assertThat(folder).isDirectoryNotContaining("glob:**out*");
    }

    private Path write(DoubtfulFile file) throws IOException {
        return new GeoParquetFile(file.epsg())
                .write(ParcelRow.read(nation.parcels(file)), folder.resolve(file.name() + ".parquet"));
    }

    private List<String> codes(SparkSession spark, DoubtfulFile file, Territory city, GroundFrame frame)
            throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of(nation.lake(NationCity.EXACT).toString(), write(file).toString(), "-o", "out"));
        arguments.addAll(JobRun.options(file.parameters()));
        JobOptions options = OptionReader.read(arguments.toArray(String[]::new));
        List<String> said = new ArrayList<>();
        try {
            List<Finding> remarks = ParcelFiles.open(
                            spark,
                            options.parcels(),
                            options.columns(),
                            options.frame().column())
                    .sample()
                    .diagnose(options.coordinates(), city, frame)
                    .remarks();
            said.add(DoubtfulFile.ACCEPTED);
            codes(remarks).forEach(said::add);
        } catch (SuspectInputException e) {
            said.add(DoubtfulFile.REFUSED);
            codes(e.remarks()).forEach(said::add);
        }
        return said;
    }

    private static Stream<String> codes(List<Finding> remarks) {
        return remarks.stream().map(Finding::code).distinct().sorted();
    }
}
