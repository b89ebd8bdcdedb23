package org.spatialplan.web.description;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares on a handler what it answers beside 200 and what its kind tells: 400 and {@code default} for all, 401 and 403
 * where a right is needed, 404 where the address or a moment names something.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /** The statuses with the answer as body; those that are refused, too, may have a problem instead. */
    int[] value() default {200};

    /** More statuses of refusals. */
    int[] refuses() default {};

    /** The headers of success; with a question mark where they are not always there. */
    String[] headers() default {};
}
