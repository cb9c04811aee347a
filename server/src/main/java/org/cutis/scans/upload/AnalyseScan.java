package org.cutis.scans.upload;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import org.cutis.platform.Blobs;
import org.cutis.platform.JobKinds;
import org.cutis.scans.Megapixels;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanProblem;
import org.cutis.scans.ScanSignals;
import org.cutis.scans.ScanStore;
import org.cutis.vision.LesionAnalyzer;
import org.cutis.vision.LesionReport;
import org.cutis.vision.PhotoRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The job that analyses a scan. Run twice it changes nothing the second time. */
@Component
class AnalyseScan {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyseScan.class);

    /** A hundred times what the largest photo takes; most of it is for waiting until there is room in memory. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String GIVEN_UP = "analysis-failed";

    private final ScanStore scans;
    private final Blobs blobs;
    private final LesionAnalyzer analyzer;
    private final Megapixels megapixels;
    private final ScanSignals signals;
    private final TransactionTemplate transaction;
    private final AnalysisMeters meters;

    AnalyseScan(
            ScanStore scans,
            Blobs blobs,
            LesionAnalyzer analyzer,
            Megapixels megapixels,
            ScanSignals signals,
            TransactionTemplate transaction,
            AnalysisMeters meters) {
        this.scans = scans;
        this.blobs = blobs;
        this.analyzer = analyzer;
        this.megapixels = megapixels;
        this.signals = signals;
        this.transaction = transaction;
        this.meters = meters;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {
        @Bean
        Task<AnalysisJob.Ref> analyseScanJob(JobKinds kinds, AnalyseScan analyse) {
            return kinds.once(AnalysisJob.KIND, AnalysisJob.Ref.class, LIMIT, analyse::run, analyse::giveUp);
        }
    }

    void run(AnalysisJob.Ref job) {
        var scan = scans.findEvenDeleted(job.personId(), job.scanId()).orElse(null);
        if (scan == null || scan.status().ended()) {
            return;
        }
        changed(scan, () -> scans.running(scan.person(), scan.id()));
        try {
            var report = meters.time(() -> analyse(scan));
            changed(scan, () -> scans.done(scan.person(), scan.id(), report));
        } catch (PhotoRefused refused) {
            LOG.info("{} cannot be decoded", scan);
            changed(
                    scan,
                    () -> scans.failed(
                            scan.person(),
                            scan.id(),
                            ScanProblem.of(refused.reason()).type()));
        }
    }

    private LesionReport analyse(Scan scan) throws PhotoRefused {
        var bytes = blobs.get(scan.blob("photo"))
                .orElseThrow(() -> new IllegalStateException("the photo of " + scan + " is not there"));
        var photo = scan.photo(bytes);
        try (var room = megapixels.take(photo)) {
            return analyzer.analyze(photo);
        }
    }

    private void giveUp(AnalysisJob.Ref job) {
        scans.findEvenDeleted(job.personId(), job.scanId())
                .ifPresent(scan -> changed(scan, () -> scans.failed(scan.person(), scan.id(), GIVEN_UP)));
    }

    private void changed(Scan scan, Runnable change) {
        transaction.executeWithoutResult(status -> {
            change.run();
            signals.send(scan.id());
        });
    }
}
