package org.spatialplan.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.spatialplan.index.LayerIndex.Kind;
import org.spatialplan.lake.LakeFeature;
import org.spatialplan.lake.LakeTable;

/**
 * The features of a layer version without their outlines, as bytes: the values of the columns of the lake's table, and of what kind each
 * outline is. Equal texts are written once in a block. Only what this program itself wrote is read.
 */
final class FeatureList {

    private static final int ROWS_A_BLOCK = 10_000;
    private static final Object[] END = new Object[0];
    private static final int AREA = 1;
    private static final int LOWER = 2;

    private FeatureList() {}

    /**
     * A feature and of what kind its outline is.
     *
     * @param kind null if it is not located
     */
    record Listed(LakeFeature feature, Kind kind) {}

    /** Writes the parts of an outline's kind as a number. */
    static int code(boolean area, boolean lower) {
        return (area ? AREA : 0) + (lower ? LOWER : 0);
    }

    /**
     * Writes rows.
     *
     * @param rows in the order of the features: the values of {@link LakeTable#columnNames}, then the {@link #code} of the kind; every
     *     value is of a class of Java that can be serialised
     */
    static byte[] write(Iterator<Object[]> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new DeflaterOutputStream(bytes))) {
            Map<String, String> texts = new HashMap<>();
            for (int count = 1; rows.hasNext(); count++) {
                Object[] row = rows.next();
                for (int i = 0; i < row.length; i++) {
                    row[i] = row[i] instanceof String text ? texts.computeIfAbsent(text, known -> known) : row[i];
                }
                out.writeObject(row);
                if (count % ROWS_A_BLOCK == 0) {
                    out.reset();
                    texts.clear();
                }
            }
            out.writeObject(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #write} wrote. */
    static List<Listed> read(byte[] written, LakeTable table) {
        List<String> columns = table.columnNames();
        Map<String, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(column, places.size()));
        List<Listed> features = new ArrayList<>();
        try (ObjectInputStream in = new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(written)))) {
            for (Object[] row = (Object[]) in.readObject(); row.length > 0; row = (Object[]) in.readObject()) {
                Object[] values = row;
                LakeFeature feature = LakeFeature.read(column -> values[places.get(column)], table);
                int code = (Integer) values[columns.size()];
                features.add(new Listed(
                        feature,
                        feature.located()
                                ? new Kind(
                                        (code & AREA) != 0,
                                        (code & LOWER) != 0,
                                        feature.feature().accuracyM().orElse(0))
                                : null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return features;
    }
}
