package org.cutis.scans.models;

import org.cutis.platform.HealthCheck;
import org.cutis.vision.LesionAnalyzer;
import org.springframework.stereotype.Component;

/** Whether there are models to analyse with. A model that does not match its card keeps the server from starting at all. */
@Component
class ModelsLoaded implements HealthCheck {
    private final LesionAnalyzer analyzer;

    ModelsLoaded(LesionAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public String name() {
        return "models";
    }

    @Override
    public boolean passes() {
        return !analyzer.cards().isEmpty();
    }
}
