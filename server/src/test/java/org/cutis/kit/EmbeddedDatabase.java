package org.cutis.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL that a server started on its home, seen from outside. */
public record EmbeddedDatabase(Path home) {
    private Path data() {
        return home.resolve("data18");
    }

    public long processId() {
        return Long.parseLong(pidFile().getFirst().strip());
    }

    public int port() {
        return Integer.parseInt(pidFile().get(3).strip());
    }

    private List<String> pidFile() {
        return lines(data().resolve("postmaster.pid"));
    }

    /** As an operator names a database of their own. */
    public String url() {
        return "postgresql://cutis:" + password() + "@127.0.0.1:" + port() + "/cutis";
    }

    private String password() {
        return lines(home.resolve("secrets/postgres.password")).getFirst().strip();
    }

    public JdbcClient sql() {
        return JdbcClient.create(source());
    }

    /** Each connection is a new one. */
    public DataSource source() {
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port() + "/cutis", "cutis", password());
    }

    /** {@code kill -9} of its first process. */
    public void kill() {
        ProcessHandle.of(processId()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Processes whose command line names the data folder. */
    public List<String> processes() {
        return ProcessHandle.allProcesses()
                .map(process -> Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                .map(EmbeddedDatabase::commandLine)
                .filter(command -> command.contains(data().toString()) && command.contains("postgres"))
                .toList();
    }

    private static String commandLine(Path file) {
        try {
            return Files.readString(file).replace('\0', ' ');
        } catch (IOException e) {
            // It has ended meanwhile.
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
