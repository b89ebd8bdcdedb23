package org.spatialplan.format.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Reach;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.text.CsvLine;
import org.spatialplan.text.Messages;

/**
 * Proposed links as a table that a person edits: the columns of {@code links.csv} and three more. {@code accept} is
 * empty until the person writes {@code yes} or {@code 是}; only such rows are read. A table without that column, such as
 * {@code links.csv}, is read whole. Stateless and thread-safe.
 */
public final class ProposedLinkFile {

    private static final String ACCEPT = "accept";
    private static final Set<String> YES = Set.of("yes", "y", "true", "是");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "否");

    private ProposedLinkFile() {}

    /**
     * A link that a person may accept.
     *
     * @param link the proposed link
     * @param featureName name of its target
     * @param place where the document has the words
     */
    public record Proposal(Link link, String featureName, String place) {}

    /** Writes the table, with a byte order mark so that spreadsheets read Chinese names. */
    public static String write(List<Proposal> proposals) {
        StringBuilder text = new StringBuilder().append(CsvLine.BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(Stream.concat(Stream.of(ACCEPT, "target_name", "place"), LinkTable.COLUMNS.stream()));
            for (Proposal proposal : proposals) {
                printer.printRecord(cells(proposal));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Object> cells(Proposal proposal) {
        Link link = proposal.link();
        List<Object> cells = new ArrayList<>(List.of("", proposal.featureName(), proposal.place()));
        cells.addAll(List.of(
                link.id(),
                link.subject(),
                link.target(),
                link.reach().map(Reach::from).map(ProposedLinkFile::lonLat).orElse(""),
                link.reach().map(Reach::to).map(ProposedLinkFile::lonLat).orElse(""),
                link.role().name().toLowerCase(Locale.ROOT),
                link.precision().name().toLowerCase(Locale.ROOT),
                link.basis().name().toLowerCase(Locale.ROOT),
                link.accuracyM().isPresent() ? link.accuracyM().getAsDouble() : "",
                link.evidence(),
                link.words(),
                link.note()));
        return cells;
    }

    private static String lonLat(Coordinate coordinate) {
        return coordinate.x + " " + coordinate.y;
    }

    /**
     * Reads the links that a person accepted.
     *
     * @param plan whose projects and actions the links may start from
     * @throws DataFileException with the line of a row that cannot be read
     */
    public static List<Link> readAccepted(DataFile file, Plan plan) {
        CsvTable table = LinkTable.table(file);
        boolean asks = table.columns().contains(ACCEPT);
        KnownIds subjects = new KnownIds(subjects(plan), true);
        Set<String> ids = new HashSet<>();
        List<Link> links = new ArrayList<>();
        for (Row row : table.rows()) {
            if (asks && !isAccepted(row)) {
                continue;
            }
            if (!ids.add(row.required("id"))) {
                row.fault(Messages.of("format.file.link-twice", row.text("id")));
            }
            links.add(LinkTable.link(row, subjects));
        }
        return links;
    }

    private static boolean isAccepted(Row row) {
        String answer = row.text(ACCEPT).toLowerCase(Locale.ROOT);
        if (!YES.contains(answer) && !NO.contains(answer)) {
            row.fault(Messages.of("format.file.accept", row.text(ACCEPT)));
        }
        return YES.contains(answer);
    }

    private static Set<String> subjects(Plan plan) {
        return Stream.concat(
                        plan.projects().stream()
                                .map(project -> project.subject().toString()),
                        plan.actions().stream().map(action -> action.subject().toString()))
                .collect(Collectors.toSet());
    }
}
