package org.cutis.scans.result;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.cutis.platform.MayRefuse;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Scans")
class EventsController {
    private final FollowScan followScan;

    EventsController(FollowScan followScan) {
        this.followScan = followScan;
    }

    @GetMapping(
            path = "/api/scans/{id}/events",
            produces = {MediaType.TEXT_EVENT_STREAM_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            summary = "Follow the analysis",
            description = "Server-sent events named queued, running, done or failed; ends after done or failed.")
    @ApiResponse(
            responseCode = "200",
            description = "A stream of events",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @MayRefuse(room = ScanProblem.class, value = "NO_SUCH_SCAN")
    ResponseEntity<?> follow(@PathVariable UUID id) {
        return followScan
                .follow(new ScanId(id))
                .<ResponseEntity<?>>map(events -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .body(events))
                .orElseGet(ScanProblem.NO_SUCH_SCAN::answer);
    }
}
