/** Letters by e-mail: queued with the act they tell of, sent by a job through SMTP, or kept for the administrator to see. */
@NullMarked
package org.cutis.platform.mail;

import org.jspecify.annotations.NullMarked;
