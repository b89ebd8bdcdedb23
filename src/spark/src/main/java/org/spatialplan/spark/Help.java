package org.spatialplan.spark;

import java.util.ArrayList;
import java.util.List;

/** The help of the command line. */
final class Help {

    private static final int WIDTH = 100;
    private static final int INDENT = 8;

    private Help() {}

    static String text() {
        StringBuilder text = new StringBuilder("Usage: bin/spark-check LAKE PARCELS... -o OUT [options]\n\n"
                + "Checks parcels (GeoParquet files or folders) against the control lines of a lake, which\n"
                + "'bin/spatial-plan export --lake LAKE' writes. One row a parcel, as the service writes it.\n\n"
                + "Options:\n");
        for (JobOption option : JobOption.values()) {
            text.append("  ").append(String.join(", ", option.names()));
            text.append(option.isFlag() ? "" : " " + option.value()).append('\n');
            wrapped(option.description())
                    .forEach(
                            line -> text.append(" ".repeat(INDENT)).append(line).append('\n'));
        }
        return text.append(
                        "\nThe exit code is 0 only if every parcel was checked and is clear; 1: some are not; 2: the command line\n")
                .append(
                        "is wrong; 3: lake or parcels are refused; 4: the program failed. docs/batch.md says the rest.\n")
                .toString();
    }

    private static List<String> wrapped(String description) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : description.split(" ")) {
            if (line.length() + word.length() > WIDTH - INDENT) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
