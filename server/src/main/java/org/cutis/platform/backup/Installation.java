package org.cutis.platform.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.cutis.platform.CutisHome;
import org.cutis.platform.blobs.BlobStore;
import org.cutis.platform.blobs.BlobStores;
import org.cutis.platform.blobs.S3Settings;
import org.cutis.platform.postgres.Database;
import org.cutis.platform.postgres.Databases;
import org.cutis.platform.secrets.KeyFile;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * What a server with the same environment would use; for the commands beside it.
 *
 * @param databaseUrl empty for the embedded one
 * @param keyFile of the master key
 */
public record Installation(CutisHome home, String databaseUrl, Path keyFile, S3Settings s3) {
    public static Installation fromEnvironment() {
        var environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        var binder = Binder.get(environment);
        var home = binder.bindOrCreate("cutis", CutisHome.class);
        return new Installation(
                home,
                environment.getProperty("cutis.database-url", ""),
                KeyFile.path(home, environment.getProperty("cutis.master-key-file", "")),
                binder.bindOrCreate("cutis.blobs.s3", S3Settings.class));
    }

    boolean embedded() {
        return databaseUrl.isBlank();
    }

    /** A command that only reads must make nothing, not even a folder. */
    public void requireDatabase() {
        if (embedded() && !Databases.isIn(home)) {
            throw new BackupFault("There is no database in " + home.path()
                    + "; set CUTIS_HOME to the data folder of the Cutis you mean.");
        }
    }

    public Database database() {
        return embedded() ? Databases.embedded(home) : Databases.own(databaseUrl);
    }

    public static Connection connect(Database database) {
        try {
            return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        } catch (SQLException e) {
            throw new BackupFault("The database cannot be reached (" + e.getMessage() + ").", e);
        }
    }

    BlobStore blobs() {
        return BlobStores.of(home, s3);
    }

    boolean hasKey() {
        return Files.exists(keyFile);
    }
}
