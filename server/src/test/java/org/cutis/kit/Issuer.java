package org.cutis.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real issuer of OpenID Connect, {@link IssuerServer}, as a process of its own on a site of its own. */
public final class Issuer implements AutoCloseable {
    public static final String CLIENT = "cutis-tests";
    public static final String SECRET = "not a secret";
    public static final String PASSWORD = "known elsewhere";

    private final Process process;
    private final int port;

    private Issuer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Cutis is called at 127.0.0.1, which is another site. */
    static String address(int port) {
        return "http://localhost:" + port;
    }

    public static Issuer start() {
        try {
            var folder = Homes.empty("issuer");
            var log = folder.resolve("log");
            int port = freePort();
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            IssuerServer.class.getName(),
                            String.valueOf(port),
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            for (int tenth = 0; tenth < 600 && process.isAlive(); tenth++) {
                if (Files.readString(log).contains("ready")) {
                    return new Issuer(process, port);
                }
                ServerProcess.pause(100);
            }
            throw new AssertionError("the issuer did not start: " + Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String address() {
        return address(port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
