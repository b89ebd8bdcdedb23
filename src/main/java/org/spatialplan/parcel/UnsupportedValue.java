package org.spatialplan.parcel;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Represents an attribute's value of a kind that cannot be kept, so that a finding can name it.
 *
 * @param text what it is
 */
public record UnsupportedValue(LocalizedText text) {

    public static final UnsupportedValue OBJECT = new UnsupportedValue(Messages.of("format.object"));
    public static final UnsupportedValue LIST = new UnsupportedValue(Messages.of("format.list-holds-other-things"));
    public static final UnsupportedValue BYTES = new UnsupportedValue(Messages.of("format.binary-data"));
    public static final UnsupportedValue DBF = new UnsupportedValue(Messages.of("format.field-dbase-type-not"));
}
