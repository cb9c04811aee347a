package org.cutis.platform.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.ValveBase;
import org.cutis.platform.StartupFault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes what {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} say when a proxy named in
 * {@code CUTIS_TRUSTED_PROXIES} (addresses or CIDRs, with commas) sends them; from all others they mean nothing.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final List<NetMask> trusted;

    TrustedProxies(@Value("${cutis.trusted-proxies:}") String networks) {
        this.trusted = Arrays.stream(networks.split(","))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(TrustedProxies::network)
                .toList();
    }

    private static NetMask network(String text) {
        try {
            return new NetMask(text);
        } catch (IllegalArgumentException e) {
            throw new StartupFault(
                    "CUTIS_TRUSTED_PROXIES holds \"" + text + "\", which is no address or network such as 10.0.0.0/8.",
                    e);
        }
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (trusted.isEmpty()) {
            return;
        }
        factory.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                if (trusts(literal(request.getRemoteAddr()))) {
                    believe(request);
                }
                getNext().invoke(request, response);
            }
        });
    }

    private boolean trusts(@Nullable InetAddress address) {
        return address != null && trusted.stream().anyMatch(network -> network.matches(address));
    }

    private void believe(Request request) {
        var sender = sender(values(request, "X-Forwarded-For"));
        if (sender != null) {
            request.setRemoteAddr(sender);
            request.setRemoteHost(sender);
        }
        var scheme = last(request, "X-Forwarded-Proto");
        boolean secure = "https".equalsIgnoreCase(scheme);
        if (secure || "http".equalsIgnoreCase(scheme)) {
            request.setSecure(secure);
            request.getCoyoteRequest().scheme().setString(secure ? "https" : "http");
            request.setServerPort(secure ? 443 : 80);
        }
        var host = last(request, "X-Forwarded-Host");
        if (host != null && host.matches("[A-Za-z0-9.\\-\\[\\]:]+")) {
            // All else compares with this header: whether a call comes from one of our own pages, above all.
            request.getCoyoteRequest().getMimeHeaders().setValue("Host").setString(host);
            request.getCoyoteRequest().serverName().setString(host.replaceFirst(":\\d+$", ""));
        }
    }

    /** From the right, where our own proxies have written: the first that is none of them. What stands left of it anybody may have sent. */
    private @Nullable String sender(List<String> hops) {
        Collections.reverse(hops);
        String found = null;
        for (var hop : hops) {
            var address = literal(hop);
            if (address == null) {
                return found;
            }
            found = address.getHostAddress();
            if (!trusts(address)) {
                return found;
            }
        }
        return found;
    }

    private static @Nullable String last(Request request, String header) {
        var values = values(request, header);
        return values.isEmpty() ? null : values.getLast();
    }

    private static List<String> values(Request request, String header) {
        var values = new ArrayList<String>();
        for (var each : Collections.list(request.getHeaders(header))) {
            Arrays.stream(each.split(",")).map(String::strip).forEach(values::add);
        }
        return values;
    }

    /** Some proxies write {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
    private static @Nullable InetAddress literal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var bare = text.startsWith("[")
                ? text.replaceFirst("^\\[([^]]*)].*$", "$1")
                : text.replaceFirst("^([0-9.]+):\\d+$", "$1");
        try {
            return InetAddress.ofLiteral(bare);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
