package org.cutis.insights.trends;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Insights")
class TrendsController {
    private final Trends trends;
    private final TrendPlot plot;

    TrendsController(Trends trends, TrendPlot plot) {
        this.trends = trends;
        this.plot = plot;
    }

    @GetMapping("/api/insights/trends")
    @Operation(summary = "My findings over time, with the noise of the measure")
    Trends.TrendsBody trends(@ModelAttribute @ParameterObject Trends.Wanted wanted, Locale locale) {
        return trends.read(wanted, locale);
    }

    @GetMapping(path = "/api/insights/trends.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "The same as a picture, 1200 x 600 px")
    ResponseEntity<byte[]> picture(
            @ModelAttribute @ParameterObject Trends.Wanted wanted,
            @RequestParam(defaultValue = "false") boolean dark,
            Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(plot.png(trends.read(wanted, locale), dark, locale));
    }
}
