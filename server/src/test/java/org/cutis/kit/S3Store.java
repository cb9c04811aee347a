package org.cutis.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * S3Proxy, which speaks S3 and checks signatures, as a process of its own; its objects are files, so that a test can look
 * behind it. The build puts its jar into {@code target/s3-store}.
 */
public final class S3Store implements AutoCloseable {
    public static final String ACCESS = "cutis-tests";
    public static final String SECRET = "not a secret";

    private final Process process;
    private final int port;
    private final Path buckets;

    private S3Store(Process process, int port, Path buckets) {
        this.process = process;
        this.port = port;
        this.buckets = buckets;
    }

    public static S3Store start() {
        try {
            var folder = Homes.empty("s3");
            var buckets = Files.createDirectory(folder.resolve("buckets"));
            int port = freePort();
            var settings = folder.resolve("s3proxy.properties");
            Files.write(
                    settings,
                    List.of(
                            "s3proxy.authorization=aws-v4",
                            "s3proxy.endpoint=http://127.0.0.1:" + port,
                            "s3proxy.identity=" + ACCESS,
                            "s3proxy.credential=" + SECRET,
                            "jclouds.provider=filesystem-nio2",
                            "jclouds.filesystem.basedir=" + buckets));
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            Path.of("target/s3-store/s3proxy-jar-with-dependencies.jar")
                                    .toAbsolutePath()
                                    .toString(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var store = new S3Store(process, port, buckets);
            store.awaitReady(folder.resolve("log"));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException {
        for (int tenth = 0; tenth < 300 && process.isAlive(); tenth++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                ServerProcess.pause(100);
            }
        }
        throw new AssertionError("the S3 store did not start: " + Files.readString(log));
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** A bucket with a name of its own; the folder that holds its objects. */
    public Path aBucket() {
        try {
            return Files.createDirectory(buckets.resolve("cutis-" + UUID.randomUUID()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an operator sets to have photos in that bucket. */
    public Map<String, String> environment(Path bucket) {
        var secret = buckets.resolveSibling("secret-key");
        try {
            Files.writeString(secret, SECRET + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "CUTIS_BLOBS_S3_ENDPOINT",
                endpoint(),
                "CUTIS_BLOBS_S3_BUCKET",
                bucket.getFileName().toString(),
                "CUTIS_BLOBS_S3_ACCESS_KEY",
                ACCESS,
                "CUTIS_BLOBS_S3_SECRET_KEY_FILE",
                secret.toString());
    }

    /** Files that hold objects of that bucket, in order. */
    public static List<Path> objects(Path bucket) {
        try (Stream<Path> files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
