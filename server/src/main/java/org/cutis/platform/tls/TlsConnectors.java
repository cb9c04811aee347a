package org.cutis.platform.tls;

import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the port for HTTPS, and the one for joining, on all addresses beside the plain one; shows a new certificate to
 * new connections without a restart.
 */
@Component
class TlsConnectors implements WebServerFactoryCustomizer<TomcatWebServerFactory>, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TlsConnectors.class);
    private static final int LOOK_EVERY_MILLIS = 5_000;

    /** Of the store that lives in memory only. */
    private static final char[] PASSWORD = "in memory".toCharArray();

    private final Tls tls;
    private @Nullable Connector https;
    private @Nullable Connector join;
    private @Nullable Thread watch;

    TlsConnectors(Tls tls) {
        this.tls = tls;
    }

    @Override
    public void customize(TomcatWebServerFactory factory) {
        var certificate = tls.shown();
        // A process without pages of its own opens no port at all.
        if (certificate == null || factory.getPort() < 0) {
            return;
        }
        https = connector(factory, tls.settings().httpsPort());
        https.setScheme("https");
        https.setSecure(true);
        protocol(https).setSSLEnabled(true);
        protocol(https).addSslHostConfig(hostConfig(certificate));
        factory.addAdditionalConnectors(https);
        if (tls.localAuthority().isPresent()) {
            join = connector(factory, tls.settings().joinPort());
            factory.addAdditionalConnectors(join);
        }
    }

    /** As the plain one is set up, which the framework does for that one only. */
    private static Connector connector(TomcatWebServerFactory factory, int port) {
        var connector = new Connector(Http11NioProtocol.class.getName());
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        for (TomcatConnectorCustomizer customizer : factory.getConnectorCustomizers()) {
            customizer.customize(connector);
        }
        var protocol = protocol(connector);
        protocol.setExecutor(new VirtualThreadExecutor("tomcat-" + port + "-"));
        var compression = factory.getCompression();
        if (compression != null && compression.getEnabled()) {
            protocol.setCompression("on");
            protocol.setCompressionMinSize(
                    (int) compression.getMinResponseSize().toBytes());
            protocol.setCompressibleMimeType(String.join(",", compression.getMimeTypes()));
        }
        return connector;
    }

    private static SSLHostConfig hostConfig(ServerCertificate certificate) {
        var config = new SSLHostConfig();
        config.setProtocols("TLSv1.2+TLSv1.3");
        config.setHonorCipherOrder(true);
        var shown = new SSLHostConfigCertificate(config, SSLHostConfigCertificate.Type.UNDEFINED);
        shown.setCertificateKeystore(certificate.keyStore(PASSWORD));
        shown.setCertificateKeystorePassword(new String(PASSWORD));
        config.addCertificate(shown);
        return config;
    }

    private static AbstractHttp11Protocol<?> protocol(Connector connector) {
        return (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
    }

    @EventListener
    void onOpen(WebServerInitializedEvent event) {
        if (https != null) {
            tls.opened(new ServerPorts(
                    https.getLocalPort(),
                    Optional.ofNullable(join).map(Connector::getLocalPort).orElse(-1)));
        }
    }

    @Override
    public void start() {
        if (!tls.none()) {
            watch = Thread.ofPlatform().daemon().name("certificates").start(this::watch);
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            var open = https;
            if (open != null) {
                tls.changed().ifPresent(fresh -> show(open, fresh));
            }
        }
    }

    private static void show(Connector https, ServerCertificate fresh) {
        protocol(https).addSslHostConfig(hostConfig(fresh), true);
        LOG.info("A new certificate is shown, valid until {}", X509.end(fresh.leaf()));
    }

    @Override
    public void stop() {
        var running = watch;
        watch = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
