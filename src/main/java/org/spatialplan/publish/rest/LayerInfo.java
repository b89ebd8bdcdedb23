package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonRootName;

/** How a feature type is shown. */
@JsonRootName("layer")
public record LayerInfo(StyleName defaultStyle, Attribution attribution) {

    /** As a whole: an attribution that is told some of these forgets the others. */
    public record Attribution(
            String title, String href, String logoURL, String logoType, Integer logoWidth, Integer logoHeight) {

        public static final Attribution NONE = new Attribution(null, null, null, null, null, null);

        public Attribution titled(String newTitle) {
            return new Attribution(newTitle, href, logoURL, logoType, logoWidth, logoHeight);
        }
    }
}
