package org.cutis.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the problems of a room that a call may answer with, for the description of the interface. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(MayRefuse.All.class)
public @interface MayRefuse {
    Class<? extends Problem> room();

    /** Names of constants. */
    String[] value();

    /** Several rooms' problems at one call. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        MayRefuse[] value();
    }
}
