package org.cutis.platform.tls;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** When the certificates end, as seconds since 1970. Without HTTPS there is no such meter. */
@Component
class CertificateMeter implements MeterBinder {
    private final Tls tls;

    CertificateMeter(Tls tls) {
        this.tls = tls;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (!tls.none()) {
            gauge(registry, "server");
        }
        if (tls.localAuthority().isPresent()) {
            gauge(registry, "authority");
        }
    }

    private void gauge(MeterRegistry registry, String which) {
        TimeGauge.builder("cutis.certificate.end", tls, TimeUnit.SECONDS, all -> end(all, which))
                .description("When the certificate ends, in seconds since 1970")
                .tag("certificate", which)
                .register(registry);
    }

    private static double end(Tls tls, String which) {
        var certificate = which.equals("server") ? tls.shownCertificate() : tls.localAuthority();
        return certificate.map(each -> X509.end(each).getEpochSecond()).orElse(0L);
    }
}
