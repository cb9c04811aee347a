package org.cutis.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** A page with places such as {@code {{address}}}, for the few that the server writes itself. What goes in is HTML already. */
public final class PageTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private final String page;

    private PageTemplate(String page) {
        this.page = page;
    }

    /** @param resource on the class path */
    public static PageTemplate of(String resource) {
        try {
            return new PageTemplate(new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String fill(UnaryOperator<String> values) {
        return PLACE.matcher(page).replaceAll(place -> Matcher.quoteReplacement(values.apply(place.group(1))));
    }

    public String fill(Map<String, String> values) {
        return fill(name -> {
            var value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("nothing is given for " + name);
            }
            return value;
        });
    }
}
