package org.cutis.platform.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.cutis.platform.StartupFault;

/**
 * The operator's own PostgreSQL.
 *
 * @param jdbcUrl without user and password
 */
record OwnDatabase(String jdbcUrl, String user, String password, String place) implements Database {
    /** @param url {@code postgresql://user:password@host:port/name?…} or the same with {@code jdbc:} before it */
    static OwnDatabase at(String url) {
        var plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        URI uri;
        try {
            uri = URI.create(plain.replaceFirst("^postgres:", "postgresql:"));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) {
            throw malformed();
        }
        var info = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = info.indexOf(':');
        var user = decoded(colon < 0 ? info : info.substring(0, colon));
        var password = colon < 0 ? "" : decoded(info.substring(colon + 1));
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new OwnDatabase(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                user,
                password,
                "PostgreSQL at " + uri.getHost() + port + uri.getPath());
    }

    private static StartupFault malformed() {
        return new StartupFault("CUTIS_DATABASE_URL is not of the form postgresql://user:password@host:port/database.");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
