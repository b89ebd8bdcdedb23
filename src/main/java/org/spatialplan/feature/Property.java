package org.spatialplan.feature;

import java.util.Date;
import java.util.Optional;

/**
 * A property of a feature type, other than its geometry.
 *
 * @param name as in files, filters and answers; any text, see {@link FeatureType#xmlNames}
 * @param members what the members are if every value is a list, {@link Type#NUMBER} or {@link Type#STRING}; its own type is
 *     then {@link Type#STRING}
 */
public record Property(String name, Type type, String titleZh, String titleEn, Optional<Type> members) {

    /** A property whose values are no lists. */
    public Property(String name, Type type, String titleZh, String titleEn) {
        this(name, type, titleZh, titleEn, Optional.empty());
    }

    /** What its values are. */
    public enum Type {
        /** Text; lists are joined by semicolons. */
        STRING(String.class),
        INTEGER(Long.class),
        NUMBER(Double.class),
        BOOLEAN(Boolean.class),
        /** A day, kept as midnight UTC. */
        DATE(Date.class);

        private final Class<?> binding;

        Type(Class<?> binding) {
            this.binding = binding;
        }

        /** Java class of the values. */
        public Class<?> binding() {
            return binding;
        }
    }
}
