package org.cutis.scans.models;

import org.cutis.platform.StartupFault;
import org.cutis.vision.LesionAnalyzer;
import org.cutis.vision.model.ModelFault;
import org.cutis.vision.model.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Loads the models once, at start. */
@Configuration(proxyBeanMethods = false)
class Models {
    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    @Bean(destroyMethod = "close")
    LesionAnalyzer lesionAnalyzer(@Value("${cutis.models:}") String folder) {
        try {
            return LesionAnalyzer.load(ModelFolder.named(folder));
        } catch (ModelFault fault) {
            throw new StartupFault(String.valueOf(fault.getMessage()), fault);
        }
    }

    /** Nobody shall find out about the licence of the weights from a lawyer. */
    @EventListener
    void sayLicence(ApplicationReadyEvent event) {
        var models = event.getApplicationContext().getBean(LesionAnalyzer.class).cards();
        if (models.stream().anyMatch(About::isForResearchOnly)) {
            LOG.info("The models in use are for non-commercial use only (trained on CC BY-NC data).");
            LOG.info("Set CUTIS_MODELS to a folder with models of your own for any other use.");
        }
    }
}
