/**
 * Who people are: accounts, credentials, sessions and roles. Other rooms know a person by {@code platform.PersonId} and ask
 * {@code platform.CurrentPerson}, which is filled here.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.cutis.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
