package org.cutis.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cutis.CutisServer;

/** The server as an operator starts it: a process with an environment, which can be killed. */
public final class ServerProcess implements AutoCloseable {
    private static final Path SHIPPED_FLAGS = Path.of("../deploy/jvm.options");

    private static final Pattern MANAGEMENT = Pattern.compile("Health and metrics are at (http://[0-9.]+:\\d+)");

    private static final Pattern READY = Pattern.compile("Cutis is ready: open (http://localhost:\\d+)");
    private static final int START_SECONDS = 60;

    private final Process process;
    private final Path home;
    private final Path out;
    private final Path err;

    private ServerProcess(Process process, Path home, Path out, Path err) {
        this.process = process;
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /** What is to be started; begins with a home and a random port. */
    public record Plan(Path home, Map<String, String> environment, List<String> command) {
        public Plan with(String variable, String value) {
            var more = new HashMap<>(environment);
            more.put(variable, value);
            return new Plan(home, more, command);
        }

        /** Runs it as another account, from copies of its classes that this account can read. */
        public Plan as(List<String> account, String readableClasses) {
            return new Plan(
                    home,
                    environment,
                    Stream.concat(account.stream(), java(home, readableClasses).stream())
                            .toList());
        }

        public ServerProcess start() {
            try {
                var out = Files.createTempFile("cutis-out-", ".log");
                var err = Files.createTempFile("cutis-err-", ".log");
                var builder =
                        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("CUTIS_"));
                builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
                builder.environment().putAll(environment);
                return new ServerProcess(builder.start(), home, out, err);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** From the classes just compiled. */
    public static Plan on(Path home) {
        return new Plan(home, environment(home), java(home, classPath()));
    }

    /** As it is shipped. */
    public static Plan packaged(Path home) {
        return new Plan(home, environment(home), List.of("../cutis", "serve"));
    }

    private static Map<String, String> environment(Path home) {
        return Map.of("CUTIS_HOME", home.toString(), "CUTIS_PORT", "0", "CUTIS_MANAGEMENT_PORT", "0");
    }

    private static List<String> java(Path home, String classPath) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(shippedFlags());
        // It soon ends: compiling well is not worth it.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-Duser.home=" + home, "-cp", classPath, CutisServer.class.getName()));
        return command;
    }

    /** Read here, since the account that the process runs as may not be able to. */
    private static List<String> shippedFlags() {
        return text(SHIPPED_FLAGS)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Without the tests' own classes. */
    public static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it answers; anybody can call it then. */
    public Caller ready() {
        return Caller.at(URI.create(awaits(READY)));
    }

    /** What an operator's monitoring sees. */
    public Caller management() {
        return Caller.at(URI.create(awaits(MANAGEMENT)));
    }

    /** Waits until it says so; gives the first group of the pattern. */
    public String awaits(Pattern line) {
        for (int tenth = 0; tenth < START_SECONDS * 10; tenth++) {
            var found = line.matcher(output());
            if (found.find()) {
                return found.group(1);
            }
            if (!process.isAlive()) {
                break;
            }
            pause(100);
        }
        throw new AssertionError("the server did not start: " + output() + errors());
    }

    public String output() {
        return text(out);
    }

    public String errors() {
        return text(err);
    }

    /** Waits until it ends by itself; gives its status. */
    public int exitStatus() {
        try {
            if (process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("the server runs: " + output());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9} */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As an operator stops it. */
    public int stop() {
        askToStop();
        return exitStatus();
    }

    /** SIGTERM, and nothing else: it may take its time. */
    public void askToStop() {
        process.destroy();
    }

    public EmbeddedDatabase database() {
        return new EmbeddedDatabase(home);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        try {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
