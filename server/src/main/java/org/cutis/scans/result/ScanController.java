package org.cutis.scans.result;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.cutis.platform.MayRefuse;
import org.cutis.scans.ScanBody;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scans/{id}")
@Tag(name = "Scans")
class ScanController {
    private final OneScan oneScan;
    private final Pictures pictures;

    ScanController(OneScan oneScan, Pictures pictures) {
        this.oneScan = oneScan;
        this.pictures = pictures;
    }

    /** Sizes of the photo, as they stand in the address. */
    enum PhotoSize {
        thumb,
        screen,
        full;

        Picture picture() {
            return Picture.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    @GetMapping
    @Operation(summary = "One of my scans, with its whole report once it is there")
    @ApiResponse(
            responseCode = "200",
            description = "The scan",
            content = @Content(schema = @Schema(implementation = ScanBody.class)))
    @MayRefuse(room = ScanProblem.class, value = "NO_SUCH_SCAN")
    ResponseEntity<?> read(@PathVariable UUID id, Locale locale) {
        return oneScan.read(new ScanId(id))
                .<ResponseEntity<?>>map(scan -> ResponseEntity.ok()
                        // The words are part of it, so the language is too.
                        .eTag("\"" + scan.version() + "-" + locale.getLanguage() + "\"")
                        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                        .body(ScanBody.of(scan, locale)))
                .orElseGet(ScanProblem.NO_SUCH_SCAN::answer);
    }

    @GetMapping("/photo")
    @Operation(summary = "The photo, upright, in one of three sizes: 320 px, 1280 px, every pixel")
    @ApiResponse(
            responseCode = "200",
            description = "A picture",
            content = {
                @Content(mediaType = MediaType.IMAGE_JPEG_VALUE, schema = @Schema(type = "string", format = "binary"))
            })
    @MayRefuse(
            room = ScanProblem.class,
            value = {"NO_SUCH_SCAN", "PICTURE_NOT_AVAILABLE"})
    ResponseEntity<?> photo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "screen") PhotoSize size,
            HttpServletResponse response) {
        return answer(id, size.picture(), response);
    }

    @GetMapping("/overlays/{overlay}.png")
    @Operation(summary = "A transparent picture to lay over the photo: outline or heat map")
    @ApiResponse(
            responseCode = "200",
            description = "A picture",
            content = {
                @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary"))
            })
    @MayRefuse(
            room = ScanProblem.class,
            value = {"NO_SUCH_SCAN", "PICTURE_NOT_AVAILABLE"})
    ResponseEntity<?> overlay(
            @PathVariable UUID id,
            @Parameter(description = "outline or heatmap") @PathVariable String overlay,
            HttpServletResponse response) {
        return Picture.overlay(overlay)
                .<ResponseEntity<?>>map(wanted -> answer(id, wanted, response))
                .orElseGet(ScanProblem.PICTURE_NOT_AVAILABLE::answer);
    }

    private ResponseEntity<?> answer(UUID id, Picture wanted, HttpServletResponse response) {
        return switch (pictures.show(new ScanId(id), wanted)) {
            case Pictures.Outcome.Found found -> {
                // Kept by this person's browser, but asked about each time: access may have ended.
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                yield ResponseEntity.ok()
                        .contentType(found.picture().type())
                        .eTag("\"" + id + "-" + wanted.blob() + "\"")
                        .body(found.picture().bytes());
            }
            case Pictures.Outcome.NoSuchScan none -> ScanProblem.NO_SUCH_SCAN.answer();
            case Pictures.Outcome.NotAvailable none -> ScanProblem.PICTURE_NOT_AVAILABLE.answer();
        };
    }
}
