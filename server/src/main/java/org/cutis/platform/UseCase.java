package org.cutis.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Service;

/**
 * One verb of the product. Each of its methods first asks {@link CurrentPerson} who is calling, or is marked
 * {@link OpenToAll}; a test of the house fails otherwise.
 */
@Documented
@Service
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
