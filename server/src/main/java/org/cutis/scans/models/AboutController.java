package org.cutis.scans.models;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "About")
class AboutController {
    private final About about;

    AboutController(About about) {
        this.about = about;
    }

    @GetMapping("/api/about")
    @SecurityRequirements
    @Operation(summary = "Version, models with their measured figures, disclaimer")
    About.AboutBody read() {
        return about.read();
    }
}
