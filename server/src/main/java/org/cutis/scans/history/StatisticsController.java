package org.cutis.scans.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Scans")
class StatisticsController {
    private final Statistics statistics;

    StatisticsController(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/api/scans/statistics")
    @Operation(summary = "Counts of my scans by outcome, risk, leading condition and month")
    Statistics.StatisticsBody read() {
        return statistics.read();
    }
}
