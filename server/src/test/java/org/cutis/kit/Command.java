package org.cutis.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What came of one of the commands beside the server, as the script {@code cutis} runs them. */
public record Command(int status, String output, String errors) {
    private static final int SECONDS = 120;

    public static Command cutis(Path home, Map<String, String> environment, String... arguments) {
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    ServerProcess.classPath(),
                    program(arguments[0])));
            command.addAll(List.of(arguments));
            var out = Files.createTempFile("cutis-out-", ".log");
            var err = Files.createTempFile("cutis-err-", ".log");
            var builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("CUTIS_"));
            builder.environment().put("CUTIS_HOME", home.toString());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the command did not end: " + Files.readString(err));
            }
            var result = new Command(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String program(String command) {
        return command.equals("verify-audit")
                ? "org.cutis.audit.chain.VerifyAudit"
                : "org.cutis.platform.backup.BackupCommand";
    }

    /** @return this, when it did what it was asked */
    public Command expectDone() {
        if (status != 0 || !errors.isEmpty()) {
            throw new AssertionError(this.toString());
        }
        return this;
    }
}
