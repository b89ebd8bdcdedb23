package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.text.LocalizedText;

@ExtendWith(LocalSpark.class)
class SummaryTest {

    private static final StructType ROWS = new StructType()
            .add("county", DataTypes.StringType)
            .add("state", DataTypes.StringType)
            .add("certainty", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("area_m2", DataTypes.DoubleType)
            .add("overlap", DataTypes.DoubleType)
            .add("measure", DataTypes.StringType)
            .add("redline_state", DataTypes.StringType)
            .add("redline_involvement", DataTypes.StringType)
            .add("redline_m2", DataTypes.DoubleType);

    private static Summary summary(SparkSession spark) {
        List<org.apache.spark.sql.Row> rows = List.of(
                row("安溪县", "conflict", "certain", null, 100.1, 10.05, "area-m2", "conflict", "affected", 10.05),
                row("安溪县", "conflict", "certain", null, 0.2, 0.1, "area-m2", "conflict", "affected", 0.1),
                row("南安市", "conflict", "possible", null, null, 7.0, "length-m", "conflict", "possible", null),
                row("南安市", "clear", "certain", null, 50.0, 0.0, null, "clear", "none", 0.0),
                row(null, "not-checked", null, "failed", null, null, null, "not-checked", "not-checked", null));
        ControlLine line = new ControlLine("ecological-red-line", new LocalizedText("红线", "red line"), 1, "redline");
        return Summary.of(spark.createDataFrame(rows, ROWS), List.of(line));
    }

    private static org.apache.spark.sql.Row row(Object... values) {
        return org.apache.spark.sql.RowFactory.create(values);
    }

    @Test
    void rowsAreCountedByCountyLineAndState(SparkSession spark) throws Exception {
        Summary summary = summary(spark);

        assertThat(summary.parcels()).isEqualTo(5);
        assertThat(summary.parcels("clear")).isEqualTo(1);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.states())
                .isEqualTo(Map.of(
                        "conflict, certain", 2L, "conflict, possible", 1L, "clear, certain", 1L, "not-checked", 1L));
        assertThat(summary.csv().lines())
                .contains(
                        "\uFEFFcounty,line,state,involvement,parcels,area_m2,shared_m2",
                        "安溪县,all,conflict,certain,2,100.30,10.15",
                        "安溪县,ecological-red-line,conflict,affected,2,100.30,10.15",
                        "南安市,all,conflict,possible,1,0.00,0.00");
        JsonNode json = new ObjectMapper().readTree(summary.json(Map.of("day", "2026-11-29"), true));
        assertThat(json.path("day").asText()).isEqualTo("2026-11-29");
        assertThat(json.path("parcels").asLong()).isEqualTo(5);
        assertThat(json.path("counties")).hasSize(3);
        assertThat(json.path("lines").path(1).path("line").asText()).isEqualTo("ecological-red-line");
    }
}
