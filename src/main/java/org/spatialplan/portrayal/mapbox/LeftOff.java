package org.spatialplan.portrayal.mapbox;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Something of a rule that the document leaves off or says less exactly.
 *
 * @param layer id of the feature type
 * @param rule its name
 */
public record LeftOff(String layer, String rule, Reason reason) {

    /** What is left off. */
    public enum Reason {
        /** The rule is left off: its filter has no counterpart. */
        FILTER("filter"),
        /** A value that depends on the feature is the style's default. */
        VALUE("value"),
        /** Marks in areas and on lines are left off: each tile would have one. */
        AREA_MARK("area-mark"),
        /** Dashes begin at the start of the line. */
        DASH_OFFSET("dash-offset"),
        /** Labels are upright. */
        ITALIC("italic");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** Returns the stable code. */
        public String code() {
            return code;
        }

        /** Returns the words. */
        public LocalizedText text() {
            return switch (this) {
                case FILTER -> Messages.of("portrayal.left-off.filter");
                case VALUE -> Messages.of("portrayal.left-off.value");
                case AREA_MARK -> Messages.of("portrayal.left-off.area-mark");
                case DASH_OFFSET -> Messages.of("portrayal.left-off.dash-offset");
                case ITALIC -> Messages.of("portrayal.left-off.italic");
            };
        }
    }
}
