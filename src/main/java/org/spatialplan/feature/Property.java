package org.spatialplan.feature;

import java.util.Date;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.spatialplan.query.filter.ReadyFilter;

/**
 * A property of a feature type, other than its geometry.
 *
 * @param name as in files, filters and answers; any text, see {@link FeatureType#xmlNames}
 * @param members the type of the members if every value is a list: {@link Type#NUMBER}, {@link Type#BOOLEAN} or
 *     {@link Type#STRING}; its own type is then {@link Type#STRING}
 */
public record Property(String name, Type type, String titleZh, String titleEn, Optional<Type> members) {

    /** Makes a property whose values are not lists. */
    public Property(String name, Type type, String titleZh, String titleEn) {
        this(name, type, titleZh, titleEn, Optional.empty());
    }

    /** Adds the property to a schema, from which {@link #find} reads it again. */
    void addTo(SimpleFeatureTypeBuilder schema) {
        members.ifPresent(member -> schema.userData(ReadyFilter.MEMBERS, member.binding()));
        schema.userData(Property.class, this).add(name, type.binding());
    }

    /** Finds the property of a row's schema; empty if it has none of that name, or belongs to no table. */
    static Optional<Property> find(SimpleFeatureType schema, String name) {
        return Optional.ofNullable(schema.getDescriptor(name))
                .map(descriptor -> (Property) descriptor.getUserData().get(Property.class));
    }

    /** The types of values. */
    public enum Type {
        /** Text; lists are joined by semicolons. */
        STRING(String.class),
        INTEGER(Long.class),
        NUMBER(Double.class),
        BOOLEAN(Boolean.class),
        /** A day, see {@link TimeValue}. */
        DATE(Date.class),
        /** A moment, see {@link TimeValue}. */
        DATE_TIME(Date.class);

        private final Class<?> binding;

        Type(Class<?> binding) {
            this.binding = binding;
        }

        /** Tests whether the values are days or moments. */
        public boolean isTime() {
            return this == DATE || this == DATE_TIME;
        }

        /** Returns the Java class of the values. */
        public Class<?> binding() {
            return binding;
        }
    }
}
