package org.spatialplan.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares on an argument of type {@link org.spatialplan.format.MediaFormat} which formats the resource offers. The
 * argument is the format that the request asks for by {@code f} or Accept. The OpenAPI document takes {@code f} and the
 * media types of the answer from here.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Offers {

    OfferedFormats value();
}
