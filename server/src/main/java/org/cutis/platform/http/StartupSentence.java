package org.cutis.platform.http;

import org.cutis.platform.StartupFault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence, without a stack trace, why the server cannot start. Named in {@code META-INF/spring.factories}. */
final class StartupSentence implements FailureAnalyzer, FailureAnalysisReporter {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var sentence = sentence(cause);
            if (sentence != null) {
                return new FailureAnalysis(sentence, "", failure);
            }
        }
        return null;
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case StartupFault fault -> fault.getMessage();
            case PortInUseException port ->
                "Port " + port.getPort() + " is in use by another program; stop it, or set CUTIS_PORT to another port.";
            case ConnectorStartFailedException port ->
                "Port " + port.getPort() + " is in use by another program; stop it, or set CUTIS_HTTPS_PORT or "
                        + "CUTIS_JOIN_PORT to another port.";
            case java.sql.SQLException sql
            when sql.getSQLState() != null && sql.getSQLState().startsWith("08") ->
                "The database cannot be reached; check CUTIS_DATABASE_URL and that the database runs.";
            case java.sql.SQLException sql
            when sql.getSQLState() != null && sql.getSQLState().startsWith("28") ->
                "The database refuses the user or password in CUTIS_DATABASE_URL.";
            case java.sql.SQLException sql
            when "53100".equals(sql.getSQLState()) ->
                "The disk that holds the database is full; make room and start again.";
            default -> null;
        };
    }

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Cutis cannot start: " + analysis.getDescription());
    }
}
