package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of several tables, as a planning database is delivered: each table as it was recognised, and those that are
 * imported, each into a layer of its own.
 *
 * @param tables all tables of the file that hold anything
 * @param parts the tables that are imported, in the order of the file
 */
public record Delivery(List<RecognisedTable> tables, List<Part> parts) {

    /**
     * A table that is imported.
     *
     * @param layer id of the layer that gets a version from it
     */
    public record Part(String table, String layer) {}

    /** Copies the lists. */
    public Delivery {
        tables = List.copyOf(tables);
        parts = List.copyOf(parts);
    }

    /**
     * Chooses the tables to import.
     *
     * @param wanted names of tables, or ids of layers that one table goes into; empty for all tables that go into a layer
     * @throws LayerNotRecognisedException if none is left, one of the wanted goes nowhere, or two go into one layer
     */
    static Delivery of(List<RecognisedTable> tables, List<String> wanted) {
        List<RecognisedTable> chosen = wanted.isEmpty()
                ? tables.stream().filter(table -> table.into() != null).toList()
                : tables.stream()
                        .filter(table -> wanted.stream().anyMatch(name -> isCalled(table, name)))
                        .toList();
        wanted.stream()
                .filter(name -> tables.stream().noneMatch(table -> isCalled(table, name)))
                .findFirst()
                .ifPresent(name -> {
                    throw LayerNotRecognisedException.notInDelivery(name, described(tables));
                });
        if (chosen.isEmpty()) {
            throw LayerNotRecognisedException.nothingInDelivery(described(tables));
        }
        Map<String, String> byLayer = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (RecognisedTable table : chosen) {
            if (table.into() == null) {
                throw LayerNotRecognisedException.nowhere(table);
            }
            String other = byLayer.put(table.into(), table.table());
            if (other != null) {
                throw LayerNotRecognisedException.twoForOne(table.into(), other, table.table());
            }
            parts.add(new Part(table.table(), table.into()));
        }
        return new Delivery(tables, parts);
    }

    private static boolean isCalled(RecognisedTable table, String name) {
        return table.table().equalsIgnoreCase(name) || name.equals(table.into());
    }

    private static String described(List<RecognisedTable> tables) {
        return tables.stream()
                .map(table -> table.table() + (table.into() == null ? "" : " → " + table.into()))
                .collect(Collectors.joining(", "));
    }
}
