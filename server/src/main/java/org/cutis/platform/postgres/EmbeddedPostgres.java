package org.cutis.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;
import org.cutis.platform.secrets.SecretFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child of this process: durable (fsync on), behind a password, on the loopback address only.
 *
 * <p>It ends when this process ends, however that happens (parent-death signal); what an earlier process left running is
 * stopped first; when it is killed itself, it is started again on the same port. Data is in {@code data18}: the number is
 * PostgreSQL's major version, since there is no upgrade from one to the next in the bundle.
 */
final class EmbeddedPostgres implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    static final String NAME = "cutis";
    private static final int READY_SECONDS = 60;

    private final Path home;
    private final Path bin;
    private final Path data;
    private final Unprivileged unprivileged;
    private final String password;
    private final int port;
    private final FileLock lock;
    private final CountDownLatch firstStart = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile @Nullable StartupFault fault;

    private EmbeddedPostgres(Path home, Path bin, Path data, Unprivileged as, String password, FileLock lock) {
        this.home = home;
        this.bin = bin;
        this.data = data;
        this.unprivileged = as;
        this.password = password;
        this.port = freePort();
        this.lock = lock;
    }

    static EmbeddedPostgres start(CutisHome home) {
        var secrets = home.folder("secrets");
        home.folder("logs");
        var lock = lock(home);
        refuseOtherVersions(home.path());
        var bin = Bundle.unpacked(home);
        var as = Unprivileged.find();
        var data = home.path().resolve(Databases.DATA);
        var postgres =
                new EmbeddedPostgres(home.path(), bin, data, as, password(secrets.resolve("postgres.password")), lock);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            postgres.initialise(secrets.resolve("postgres.password"));
        } else {
            postgres.takeOver();
        }
        Orphan.stop(
                data, as.command(bin.resolve("pg_ctl").toString(), "stop", "-m", "fast", "-w", "-D", data.toString()));
        postgres.startAndGuard();
        postgres.createDatabase();
        return postgres;
    }

    private static FileLock lock(CutisHome home) {
        var file = home.path().resolve("lock");
        try {
            var lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new HomeInUse(home);
        } catch (IOException e) {
            throw new StartupFault(
                    "Cutis cannot write to its data folder " + home.path() + " (" + CutisHome.reason(e)
                            + "); set CUTIS_HOME to a folder that it may write to.",
                    e);
        }
        throw new HomeInUse(home);
    }

    private static void refuseOtherVersions(Path home) {
        if (Files.exists(home.resolve(Databases.RESTORING))) {
            throw new StartupFault("A restore into " + home + " did not end; empty that folder and restore again.");
        }
        try (var folders = Files.newDirectoryStream(home, "data*")) {
            for (var folder : folders) {
                var version = folder.resolve("PG_VERSION");
                if (Files.exists(version) && !Files.readString(version).strip().equals(Bundle.MAJOR)) {
                    throw new StartupFault("The folder " + folder + " holds data of PostgreSQL "
                            + Files.readString(version).strip() + ", but this Cutis brings PostgreSQL " + Bundle.MAJOR
                            + "; start the Cutis that made it, or set CUTIS_HOME to another folder.");
                }
            }
        } catch (IOException e) {
            throw new StartupFault("Cutis cannot read its data folder " + home + " (" + CutisHome.reason(e) + ").", e);
        }
    }

    private static String password(Path file) {
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                SecretFile.write(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartupFault("Cutis cannot read " + file + " (" + CutisHome.reason(e) + ").", e);
        }
    }

    private void initialise(Path passwordFile) {
        LOG.info("Making a new database in {}", data);
        try {
            // What an earlier attempt left behind when it was cut off: there is no PG_VERSION, so no data is lost.
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            openTo(unprivileged.account());
            var command = unprivileged.command(
                    bin.resolve("initdb").toString(),
                    "-D",
                    data.toString(),
                    "-U",
                    NAME,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8");
            var log = home.resolve("logs/initdb.log").toFile();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            if (process.waitFor() != 0) {
                var output = Files.readString(log.toPath());
                var reason = output.contains("No space left")
                        ? "the disk is full"
                        : output.strip()
                                .lines()
                                .filter(line -> line.startsWith("initdb: error") || line.contains("FATAL"))
                                .findFirst()
                                .orElse("see " + log);
                throw new StartupFault("Cutis cannot make its database in " + data + " (" + reason + ").");
            }
        } catch (IOException e) {
            throw new StartupFault("Cutis cannot make its database in " + data + " (" + CutisHome.reason(e) + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFault("The start was interrupted.");
        }
    }

    /** Files that were restored belong to whoever restored them. */
    private void takeOver() {
        try {
            var owner = Files.getOwner(data.resolve("PG_VERSION")).getName();
            if (!unprivileged.account().startsWith(owner + ":")) {
                openTo(unprivileged.account());
            }
        } catch (IOException e) {
            throw new StartupFault("Cutis cannot read its database in " + data + " (" + CutisHome.reason(e) + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFault("The start was interrupted.");
        }
    }

    /** Where no user namespace is to be had, the data belongs to an ordinary account, which must be able to reach it. */
    private void openTo(String account) throws IOException, InterruptedException {
        if (account.isEmpty()) {
            return;
        }
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        for (var folder : List.of(data, bin.resolveSibling("").normalize(), bin, home.resolve("secrets"))) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        new ProcessBuilder(
                        "chown",
                        "-R",
                        account,
                        data.toString(),
                        home.resolve("secrets/postgres.password").toString())
                .inheritIO()
                .start()
                .waitFor();
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }

    /**
     * From a thread of its own that never ends: the kernel sends the parent-death signal when the thread ends that
     * started the child, not when the process does.
     */
    private void startAndGuard() {
        Thread.ofPlatform().daemon().name("postgres").start(this::guard);
        try {
            firstStart.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var failed = fault;
        if (failed != null) {
            throw failed;
        }
    }

    private void guard() {
        try {
            while (!closing) {
                var process = launch();
                if (!awaitReady(process)) {
                    if (firstStart.getCount() > 0) {
                        fault = new StartupFault("PostgreSQL did not start on " + data + "; its last words are in "
                                + home.resolve("logs/postgres.log") + ".");
                        return;
                    }
                    TimeUnit.MILLISECONDS.sleep(500);
                    continue;
                }
                firstStart.countDown();
                process.waitFor();
                if (!closing) {
                    LOG.error("PostgreSQL ended by itself (status {}); starting it again", process.exitValue());
                }
            }
        } catch (IOException e) {
            fault = new StartupFault("PostgreSQL cannot be started (" + CutisHome.reason(e) + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            firstStart.countDown();
        }
        while (closing) {
            LockSupport.park();
        }
    }

    private Process launch() throws IOException {
        var command = unprivileged.serverCommand(List.of(
                bin.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                // Pages come from memory or a solid state disk: one out of order costs little more than the next one.
                "random_page_cost=1.1",
                "-c",
                "max_connections=80",
                "-c",
                // The detail of an error holds what a person entered.
                "log_error_verbosity=terse",
                "-c",
                "timezone=UTC"));
        var log = home.resolve("logs/postgres.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** Line 8 of postmaster.pid says ready, line 1 that it is this one. */
    private boolean awaitReady(Process process) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            var lines = Orphan.pidFile(data);
            if (lines.size() >= 8
                    && lines.getFirst().strip().equals(String.valueOf(process.pid()))
                    && lines.get(7).strip().equals("ready")) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return false;
    }

    private void createDatabase() {
        try (var connection = DriverManager.getConnection(url("postgres"), NAME, password);
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'");
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException e) {
            throw new StartupFault("The embedded PostgreSQL does not answer (" + e.getMessage() + ").", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupFault("No free port could be found for PostgreSQL.", e);
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?logServerErrorDetail=false";
    }

    @Override
    public String jdbcUrl() {
        return url(NAME);
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public String place() {
        return data.toString();
    }

    @Override
    public void close() {
        closing = true;
        Orphan.run(unprivileged.command(
                bin.resolve("pg_ctl").toString(), "stop", "-m", "fast", "-w", "-D", data.toString()));
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            LOG.warn("The lock of the data folder was not given back: {}", e.getMessage());
        }
    }
}
