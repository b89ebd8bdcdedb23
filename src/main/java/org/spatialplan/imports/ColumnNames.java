package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.layer.SqlColumns;
import org.spatialplan.layer.XmlName;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Checks the names of a layer's attributes. The embedded database and PostGIS accept the same names, so that a layer
 * can move from one to the other; names that are not valid in XML get an XML name. Used by one thread.
 */
final class ColumnNames {

    private static final int LISTED = 20;
    private static final int MAX_SHOWN_LENGTH = 80;

    /** The names with the columns that they come from. */
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();

    private final Set<String> names = columns.keySet();

    void see(String name, String column) {
        columns.computeIfAbsent(name, key -> new LinkedHashSet<>(2)).add(column);
    }

    void addFindings(Findings findings) {
        addUnusable(findings);
        addTwice(findings);
        addAlike(findings);
        addSurplus(findings);
        addXmlNames(findings);
    }

    private void addUnusable(Findings findings) {
        List<String> unusable =
                names.stream().filter(name -> !SqlColumns.isUsable(name)).toList();
        if (!unusable.isEmpty()) {
            error("column-name-unusable", Messages.of("imports.column-name-unusable", shown(unusable)), findings);
        }
    }

    /** Reports columns to which the mapping gives the same name: one of them would hide the other. */
    private void addTwice(Findings findings) {
        columns.forEach((name, from) -> {
            if (from.size() > 1) {
                error(
                        "columns-of-one-name",
                        Messages.of("imports.columns-of-one-name", shown(name), shown(List.copyOf(from))),
                        findings);
            }
        });
    }

    /** Reports names that are equal once PostgreSQL has cut them. */
    private void addAlike(Findings findings) {
        Map<String, List<String>> byCut = new LinkedHashMap<>();
        SqlColumns.OWN.forEach(own -> byCut.computeIfAbsent(own, key -> new ArrayList<>()));
        names.stream().filter(SqlColumns::isUsable).forEach(name -> byCut.computeIfAbsent(
                        SqlColumns.cut(name), key -> new ArrayList<>())
                .add(name));
        List<String> alike = byCut.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .toList();
        if (!alike.isEmpty()) {
            error(
                    "column-names-alike",
                    Messages.of("imports.column-names-alike", SqlColumns.MAX_BYTES, shown(alike)),
                    findings);
        }
    }

    private void addSurplus(Findings findings) {
        if (names.size() > SqlColumns.MOST) {
            List<String> surplus = names.stream().skip(SqlColumns.MOST).toList();
            error(
                    "columns-too-many",
                    Messages.of("imports.columns-too-many", names.size(), SqlColumns.MOST, shown(surplus)),
                    findings);
        }
    }

    private void addXmlNames(Findings findings) {
        List<String> renamed = names.stream()
                .filter(SqlColumns::isUsable)
                .filter(name -> !XmlName.of(name).equals(name))
                .map(name -> name + " = " + XmlName.of(name))
                .toList();
        if (!renamed.isEmpty()) {
            findings.add(
                    "columns-named-for-xml",
                    Severity.INFO,
                    "",
                    Messages.of("imports.columns-named-for-xml", shown(renamed)));
        }
    }

    private static void error(String code, LocalizedText text, Findings findings) {
        findings.add(code, Severity.ERROR, "", text);
    }

    private static String shown(List<String> all) {
        String first = all.stream().limit(LISTED).map(ColumnNames::shown).collect(Collectors.joining(", "));
        return all.size() > LISTED ? first + ", … (" + all.size() + ")" : first;
    }

    /** A name with its invisible characters made visible. */
    private static String shown(String name) {
        String visible = name.codePoints()
                .limit(MAX_SHOWN_LENGTH)
                .mapToObj(ColumnNames::visible)
                .collect(Collectors.joining());
        String cut = name.codePointCount(0, name.length()) > MAX_SHOWN_LENGTH ? visible + "…" : visible;
        return name.isBlank() ? "\"" + cut + "\"" : cut;
    }

    private static String visible(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return half || Character.isISOControl(c) ? String.format("\\u%04X", c) : Character.toString(c);
    }
}
