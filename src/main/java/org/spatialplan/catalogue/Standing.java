package org.spatialplan.catalogue;

import java.util.Locale;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** What may be built on a layer. */
public enum Standing {
    /** It only illustrates an official layer that is not public. */
    ILLUSTRATIVE(Messages.of("catalogue.illustrative")),
    /** The city imported it as its own. */
    OFFICIAL(Messages.of("catalogue.official")),
    /** It was put together from public sources, or computed from such layers. */
    COMPILED(Messages.of("catalogue.compiled"));

    private final LocalizedText words;

    Standing(LocalizedText words) {
        this.words = words;
    }

    static Standing of(FeatureType type) {
        if (type.definition().illustrative()) {
            return ILLUSTRATIVE;
        }
        return type.version().origin() == VersionInfo.Origin.IMPORTED ? OFFICIAL : COMPILED;
    }

    /** Returns the constant as values of properties have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the words for people. */
    public LocalizedText words() {
        return words;
    }
}
