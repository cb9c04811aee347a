package org.cutis.scans.result;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanProblem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Scans")
class LetterController {
    private final Letter letter;

    LetterController(Letter letter) {
        this.letter = letter;
    }

    @GetMapping("/api/scans/{id}/letter.pdf")
    @Operation(summary = "The result as a letter for a doctor, A4")
    @ApiResponse(
            responseCode = "200",
            description = "The letter",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @MayRefuse(
            room = ScanProblem.class,
            value = {"NO_SUCH_SCAN", "NOTHING_TO_SAY"})
    ResponseEntity<?> letter(
            @PathVariable UUID id,
            @Parameter(description = "Time zone that times are told in, such as Europe/Berlin")
                    @RequestParam(defaultValue = "UTC")
                    String timeZone,
            @Parameter(description = "Language of the letter; else that of the request")
                    @RequestParam(required = false)
                    @org.jspecify.annotations.Nullable
                    Locale language,
            Locale locale) {
        ZoneId zone;
        try {
            zone = ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            return PlatformProblem.invalidField("/timeZone", "invalid.time-zone");
        }
        return switch (letter.write(new ScanId(id), language == null ? locale : language, zone)) {
            case Letter.Outcome.Written written ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename("cutis.pdf")
                                        .build()
                                        .toString())
                        .body(written.pdf());
            case Letter.Outcome.NoSuchScan none -> ScanProblem.NO_SUCH_SCAN.answer();
            case Letter.Outcome.NothingToSay nothing -> ScanProblem.NOTHING_TO_SAY.answer();
        };
    }
}
