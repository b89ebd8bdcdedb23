package org.spatialplan.ogc.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.job.Asker;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobSettings;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.JobStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of jobs that earlier versions wrote are read, and are written in the same form. */
class ProcessDetailsTest {

    private static final String ID = "5a4f0a3e-7c1e-4b0f-9d7e-0a1b2c3d4e5f";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void theFirstVersionsRecordIsRead() throws IOException {
        Job<ProcessDetails> job = read("{\"id\":\"" + ID
                + "\",\"inputName\":\"p\",\"inputs\":{},\"result\":\"csv\",\"status\":\"RUNNING\",\"message\":\"checking\","
                + "\"total\":0,\"done\":5,\"created\":\"2026-11-01T00:00:00Z\",\"started\":null,"
                + "\"updated\":\"2026-11-01T00:00:00Z\",\"finished\":null}");

        assertThat(job.progress().attempts()).isZero();
        assertThat(job.progress().done()).isEqualTo(5);
        assertThat(job.asker()).isEqualTo(Asker.NOBODY);
        assertThat(job.process()).isEqualTo("conflict-check");
        assertThat(job.details().inputName()).isEqualTo("p");
    }

    @Test
    void theRecordOfTheVersionBeforeIsReadAndKeepsItsForm() throws IOException {
        String before = "{\"id\":\"" + ID
                + "\",\"process\":\"conflict-check\",\"inputName\":\"parcels.zip\",\"approvalName\":\"意见.wkt\","
                + "\"inputs\":{\"crs\":\"EPSG:4549\"},\"result\":\"gpkg\","
                + "\"asker\":{\"address\":\"127.0.0.1\",\"owner\":\"ab12\",\"known\":true},\"status\":\"FAILED\","
                + "\"message\":\"broken: why\",\"total\":7,\"done\":3,\"created\":\"2026-11-01T00:00:00Z\","
                + "\"started\":\"2026-11-01T00:00:01Z\",\"updated\":\"2026-11-01T00:00:02Z\","
                + "\"finished\":\"2026-11-01T00:00:02Z\",\"diagnosis\":[{\"code\":\"dbf-missing\",\"zh\":\"无\",\"en\":\"none\"}],"
                + "\"refusal\":\"broken\",\"attempts\":1}";

        Job<ProcessDetails> job = read(before);

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.refusal()).isEqualTo("broken");
        assertThat(job.times().started()).isEqualTo("2026-11-01T00:00:01Z");
        assertThat(job.details().approvalName()).isEqualTo("意见.wkt");
        assertThat(job.details().inputs()).isEqualTo(Map.of("crs", "EPSG:4549"));
        assertThat(job.details().diagnosis()).hasSize(1);
        JsonNode old = JSON.readTree(before);
        JsonNode now = JSON.valueToTree(job);
        assertThat(now.propertyNames()).containsExactlyInAnyOrderElementsOf(old.propertyNames());
        for (String name : old.propertyNames()) {
            if (!name.equals("diagnosis")) {
                assertThat(now.path(name)).as(name).hasToString(old.path(name).toString());
            }
        }
    }

    private Job<ProcessDetails> read(String record) throws IOException {
        Files.createDirectories(folder.resolve(ID));
        Files.writeString(folder.resolve(ID).resolve("job.json"), record);
        JobSettings settings = new JobSettings(
                "spatialplan.jobs", folder, 1, 1, 1, 1, 10, Duration.ofDays(999), Duration.ofDays(99_999));
        return new JobStore<>(settings, ProcessDetails.KIND, JSON, Clock.systemUTC())
                .find(ID)
                .orElseThrow();
    }
}
