package org.spatialplan.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.parameter.DayParameter;
import org.spatialplan.web.parameter.ParameterRecords;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.parameter.StatedAuthor;
import org.spatialplan.web.parameter.TableParameters;

/** The parameters of an import: who is responsible for it, and how its file is read. */
record ImportParameters(
        String source,
        String licence,
        String author,
        String note,
        String validFrom,
        String crs,
        String axes,
        String datum,
        String accuracy,
        String table,
        String layers,
        String standard,
        String repair,
        String dryRun,
        String columns,
        String textIn) {

    private static final QueryParameter<String> SOURCE =
            QueryParameter.text("source").means("Where the data come from.").example("市自然资源局");
    private static final QueryParameter<String> LICENCE = QueryParameter.text("licence")
            .means("Licence of the data, an SPDX id where there is one.")
            .example("CC-BY-4.0");
    private static final QueryParameter<String> AUTHOR = QueryParameter.text("author")
            .means("Who answers for the import. A caller with a key or a login does so itself.")
            .example("测绘院");
    private static final QueryParameter<String> NOTE = QueryParameter.text("note")
            .means("For whoever reads the list of versions.")
            .example("2026 年调整");
    private static final QueryParameter<LocalDate> VALID_FROM = DayParameter.of("validFrom")
            .formerly("valid-from")
            .expecting(Messages.of("query.expected.valid-from"))
            .means("First day on which the data hold.")
            .example("2026-01-31");
    private static final QueryParameter<String> LAYERS = QueryParameter.text("layers")
            .means(
                    "Of a delivered database: which tables are imported, by their names or the ids of layers, separated by"
                            + " commas. Without it all that are recognised. Not with a layer in the address.")
            .example("STBHHX,CZKFBJ");
    private static final QueryParameter<String> STANDARD = QueryParameter.text("standard")
            .byDefault("auto")
            .means(
                    "Which layer of the norm of planning databases the file is: auto (default) tells it from names, codes"
                            + " and columns; none reads the file as it is; a name such as STBHHX states it.")
            .example("auto");
    private static final QueryParameter<Boolean> REPAIR = QueryParameter.truth("repair")
            .byDefault(false)
            .means("true replaces invalid geometries by the repair that the report offers.");
    private static final QueryParameter<Boolean> DRY_RUN = QueryParameter.truth("dryRun")
            .formerly("dry-run")
            .byDefault(true)
            .means("true (default): only the report; false: add the version if nothing forbids it.");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(
            SOURCE,
            LICENCE,
            AUTHOR,
            NOTE,
            VALID_FROM,
            CheckParameters.CRS,
            CheckParameters.AXES,
            CheckParameters.DATUM,
            CheckParameters.ACCURACY,
            CheckParameters.TABLE,
            LAYERS,
            STANDARD,
            REPAIR,
            DRY_RUN,
            TableParameters.COLUMNS,
            TableParameters.TEXT_IN);

    static final List<String> NAMES = QueryParameter.names(PARAMETERS);

    /** The names that are understood: those of all parameters and the former ones. */
    static final List<String> UNDERSTOOD = QueryParameter.understood(PARAMETERS);

    static ImportParameters of(Map<String, String> values) {
        return ParameterRecords.of(ImportParameters.class, values::get);
    }

    /** The parameters that are given, by name. Values of a form count where the address gives none. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> values = Arrays.asList(
                source, licence, author, note, validFrom, crs, axes, datum, accuracy, table, layers, standard, repair,
                dryRun, columns, textIn);
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
                layers,
                standard,
                repair,
                dryRun,
                columns,
                textIn);
    }

    /** The tables that are wanted of a delivered database, by name or by layer; empty for all that are recognised. */
    List<String> wanted() {
        return Arrays.stream(text(layers).split("[,，]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    boolean isDryRun() {
        return flag(DRY_RUN, dryRun, true);
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
                flag(REPAIR, repair, false));
    }

    private Map<String, String> statement() {
        Map<String, String> statement = new LinkedHashMap<>();
        statement.put("crs", crs);
        statement.put("axes", axes);
        statement.put("datum", datum);
        statement.put("accuracy", accuracy);
        statement.put(TableParameters.COLUMNS.name(), columns);
        statement.put(TableParameters.TEXT_IN.name(), textIn);
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
        return VALID_FROM.parse(text(validFrom).isEmpty() ? null : validFrom);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static boolean flag(QueryParameter<Boolean> parameter, String text, boolean otherwise) {
        return parameter.parse(text(text).isEmpty() ? null : text).orElse(otherwise);
    }
}
