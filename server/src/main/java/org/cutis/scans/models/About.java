package org.cutis.scans.models;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.UseCase;
import org.cutis.vision.LesionAnalyzer;
import org.cutis.vision.ReportTexts;
import org.cutis.vision.model.ModelCard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.i18n.LocaleContextHolder;

/** What this server is, how good its models were measured to be, and what it is not. */
@UseCase
class About {
    private final LesionAnalyzer analyzer;
    private final String version;

    About(LesionAnalyzer analyzer, ObjectProvider<BuildProperties> build) {
        this.analyzer = analyzer;
        var properties = build.getIfAvailable();
        this.version = properties == null ? "development" : String.valueOf(properties.getVersion());
    }

    /**
     * The whole page.
     *
     * @param modelsForResearchOnly whether a model in use may not be used commercially
     */
    @Schema(name = "About")
    record AboutBody(
            String name,
            String version,
            String codeLicence,
            boolean modelsForResearchOnly,
            List<ModelBody> models,
            String disclaimer) {}

    /**
     * One model.
     *
     * @param metrics measured figures by data set, with n in each
     */
    @Schema(name = "Model")
    record ModelBody(
            String name,
            String version,
            String sha256,
            String licence,
            List<String> classes,
            Map<String, Map<String, Double>> metrics) {}

    @OpenToAll(because = "it holds nothing of any person")
    AboutBody read() {
        return new AboutBody(
                "Cutis",
                version,
                "Apache-2.0",
                analyzer.cards().stream().anyMatch(About::isForResearchOnly),
                analyzer.cards().stream()
                        .map(card -> new ModelBody(
                                card.name(),
                                card.version(),
                                card.sha256(),
                                card.licence(),
                                card.classes(),
                                card.metrics()))
                        .toList(),
                ReportTexts.in(LocaleContextHolder.getLocale()).disclaimer());
    }

    static boolean isForResearchOnly(ModelCard card) {
        return card.licence().contains("NC") || card.licence().contains("non-commercial");
    }
}
