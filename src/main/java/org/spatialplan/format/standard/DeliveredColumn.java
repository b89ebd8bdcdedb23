package org.spatialplan.format.standard;

import java.util.OptionalInt;
import org.spatialplan.format.standard.StandardColumn.Type;

/**
 * A column of a layer as it was delivered.
 *
 * @param name as in the file that was imported
 * @param title the norm's name for people, in Chinese; empty if the norm has no such column
 * @param type of its values by the norm; that of a column of no norm is told by its values
 * @param length the largest number of characters by the norm; empty for numbers and days, and if it is not known
 */
public record DeliveredColumn(String name, String title, Type type, OptionalInt length) {

    static DeliveredColumn of(StandardColumn column, String spelling) {
        return new DeliveredColumn(spelling, column.title(), column.type(), column.length());
    }

    /** A column of no norm, whose values are told by themselves. */
    static DeliveredColumn unknown(String name) {
        return new DeliveredColumn(name, "", Type.TEXT, OptionalInt.empty());
    }
}
