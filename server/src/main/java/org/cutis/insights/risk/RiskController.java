package org.cutis.insights.risk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Insights")
class RiskController {
    private final RiskNow risk;

    RiskController(RiskNow risk) {
        this.risk = risk;
    }

    @GetMapping("/api/insights/risk")
    @Operation(
            summary = "What my scans say together",
            description =
                    "The worst latest scan per lesion leads; a scan without a lesion counts by itself. Never a mean.")
    RiskNow.RiskOverScans risk(Locale locale) {
        return risk.read(locale);
    }
}
