package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonRootName;

/** The style and attribution of a layer. */
@JsonRootName("layer")
public record LayerInfo(StyleName defaultStyle, Attribution attribution) {

    /** The attribution, with all its parts: an update with some of them forgets the others. */
    public record Attribution(
            String title, String href, String logoURL, String logoType, Integer logoWidth, Integer logoHeight) {

        public static final Attribution NONE = new Attribution(null, null, null, null, null, null);

        /** Returns the same attribution with another title. */
        public Attribution titled(String newTitle) {
            return new Attribution(newTitle, href, logoURL, logoType, logoWidth, logoHeight);
        }
    }
}
