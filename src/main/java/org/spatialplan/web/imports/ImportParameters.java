package org.spatialplan.web.imports;

import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.access.Caller;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.imports.AttributeMapping;
import org.spatialplan.imports.ImportRequest;
import org.spatialplan.imports.MappingReader;
import org.spatialplan.imports.StandardChoice;
import org.spatialplan.layer.Provenance;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.parameter.ParameterRecords;
import org.spatialplan.web.parameter.StatedAuthor;
import org.springframework.web.bind.annotation.BindParam;

/** The parameters of an import: who is responsible for it, and how its file is read. */
record ImportParameters(
        @Parameter(description = "Where the data come from.") String source,
        @Parameter(description = "Licence of the data, an SPDX id where there is one.") String licence,
        @Parameter(description = "Who answers for the import. A caller with a key or a login does so itself.")
                String author,
        @Parameter(description = "For whoever reads the list of versions.") String note,
        @Parameter(name = "valid-from", description = "First day on which the data hold.", example = "2026-01-31")
                @BindParam("valid-from")
                String validFrom,
        @Parameter(description = "EPSG code of the coordinates; overrules what the file says.", example = "EPSG:4549")
                String crs,
        @Parameter(description = "xy (default) or yx.") String axes,
        @Parameter(description = "gcj02 or bd09, if the coordinates come from a Chinese web map.") String datum,
        @Parameter(description = "How far the true outlines may lie from the drawn ones, in metres.") String accuracy,
        @Parameter(
                        description =
                                "Which table of a GeoPackage, or which Shapefile of a zip, is imported; needed where several hold"
                                        + " anything.")
                String table,
        @Parameter(
                        description =
                                "Which layer of the norm of planning databases the file is: auto (default) tells it from names, codes"
                                        + " and columns; none reads the file as it is; a name such as STBHHX states it.",
                        example = "auto")
                String standard,
        @Parameter(description = "true replaces invalid geometries by the repair that the report offers.")
                String repair,
        @Parameter(
                        name = "dry-run",
                        description = "true (default): only the report; false: add the version if nothing forbids it.")
                @BindParam("dry-run")
                String dryRun) {

    static final List<String> NAMES = ParameterRecords.names(ImportParameters.class);

    static ImportParameters of(Map<String, String> values) {
        return ParameterRecords.of(ImportParameters.class, values::get);
    }

    /** The parameters that are given, by name. Values of a form count where the address gives none. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> values = java.util.Arrays.asList(
                source, licence, author, note, validFrom, crs, axes, datum, accuracy, table, standard, repair, dryRun);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                given.put(NAMES.get(i), values.get(i));
            }
        }
        return given;
    }

    /** The same with the caller as its author, if the caller is known. */
    ImportParameters by(Caller caller) {
        StatedAuthor stated = StatedAuthor.of(caller, author, note);
        return new ImportParameters(
                source,
                licence,
                author == null && stated.author().isEmpty() ? null : stated.author(),
                note == null && stated.note().isEmpty() ? null : stated.note(),
                validFrom,
                crs,
                axes,
                datum,
                accuracy,
                table,
                standard,
                repair,
                dryRun);
    }

    boolean isDryRun() {
        return flag("dry-run", dryRun, true);
    }

    /**
     * The request for an import of a layer.
     *
     * @param mapping file with the mapping of columns; may not exist
     */
    ImportRequest request(String layer, Path mapping) {
        return new ImportRequest(
                layer,
                text(source),
                new Provenance(text(licence), text(author), text(note), date()),
                mapping(mapping),
                CheckParameters.of(statement()).statement(),
                text(table).isEmpty() ? Optional.empty() : Optional.of(text(table)),
                StandardChoice.parse(standard),
                flag("repair", repair, false));
    }

    private Map<String, String> statement() {
        Map<String, String> statement = new LinkedHashMap<>();
        statement.put("crs", crs);
        statement.put("axes", axes);
        statement.put("datum", datum);
        statement.put("accuracy", accuracy);
        return statement;
    }

    private static AttributeMapping mapping(Path file) {
        try {
            return Files.exists(file)
                    ? MappingReader.read(new DataFile("mapping", Files.readAllBytes(file)))
                    : AttributeMapping.DEFAULT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<LocalDate> date() {
        try {
            return text(validFrom).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(validFrom.strip()));
        } catch (DateTimeParseException e) {
            throw new BadParameterException("valid-from", validFrom, Messages.of("query.expected.valid-from"));
        }
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static boolean flag(String name, String text, boolean otherwise) {
        return switch (text == null ? "" : text) {
            case "" -> otherwise;
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadParameterException(name, text, Messages.of("query.expected.true-or-false"));
        };
    }
}
