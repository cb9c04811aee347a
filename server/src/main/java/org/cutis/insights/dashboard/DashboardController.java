package org.cutis.insights.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Insights")
class DashboardController {
    private final Dashboard dashboard;

    DashboardController(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @GetMapping("/api/insights/dashboard")
    @Operation(summary = "How my skin stands, my last findings, and what to do next")
    Dashboard.DashboardBody dashboard(Locale locale) {
        return dashboard.read(locale);
    }
}
