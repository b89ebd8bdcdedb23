package org.spatialplan.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an argument of type {@link org.spatialplan.format.MediaFormat}: the format that the request asks for by {@code f} or by
 * Accept, out of those that the resource offers. The OpenAPI document takes {@code f} and the answer's media types from here.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Offers {

    OfferedFormats value();
}
