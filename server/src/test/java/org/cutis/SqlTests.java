package org.cutis;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Rooms;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No room reads another room's tables: whoever needs something of them asks the room. */
@HouseTest
class SqlTests {
    private static final List<String> ROOMS = Rooms.names();

    private final House house;

    SqlTests(House house) {
        this.house = house;
    }

    @Test
    void no_class_names_another_rooms_tables() {
        var strangers = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                ROOMS.stream().map(room -> "org.cutis." + room).toList())
                        .stream()
                        .flatMap(each -> texts(each)
                                .flatMap(text -> othersTables(room(each), text))
                                .map(table -> each.getName() + " names " + table))
                        .toList();

        assertThat(strangers)
                .as("because a room that reads another's tables breaks with each of the other's changes")
                .isEmpty();
    }

    @Test
    void no_migration_names_another_rooms_tables() throws IOException {
        for (var room : ROOMS) {
            for (var migration : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/" + room + "/*.sql")) {
                assertThat(othersTables(room, migration.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)))
                        .as("%s, because each room's tables can be moved or dropped alone", migration.getFilename())
                        .isEmpty();
            }
        }
    }

    @Test
    void no_foreign_key_view_or_default_leads_into_another_schema() {
        var across = house.db().sql("""
                        select distinct n1.nspname || '.' || c1.relname || ' depends on ' || n2.nspname || '.' || c2.relname
                        from pg_depend d
                        left join pg_constraint k on d.classid = 'pg_constraint'::regclass and d.objid = k.oid
                        left join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                        left join pg_attrdef a on d.classid = 'pg_attrdef'::regclass and d.objid = a.oid
                        join pg_class c1 on c1.oid = coalesce(k.conrelid, r.ev_class, a.adrelid)
                        join pg_namespace n1 on n1.oid = c1.relnamespace
                        join pg_class c2 on d.refclassid = 'pg_class'::regclass and d.refobjid = c2.oid
                        join pg_namespace n2 on n2.oid = c2.relnamespace
                        where n1.nspname <> n2.nspname
                            and n1.nspname not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();

        assertThat(across)
                .as("because a row of one room must never stop another room from deleting its own")
                .isEmpty();
    }

    @Test
    void every_table_stands_in_the_schema_of_its_room() {
        var schemas = house.db().sql("""
                        select distinct table_schema from information_schema.tables
                        where table_schema not in ('pg_catalog', 'information_schema')
                            and table_name not like 'flyway_schema_history%'
                        """).query(String.class).list();

        assertThat(schemas).isSubsetOf(ROOMS);
    }

    private static String room(JavaClass each) {
        return each.getPackageName().replaceFirst("org\\.cutis\\.([a-z]+).*", "$1");
    }

    private static Stream<String> othersTables(String room, String text) {
        return ROOMS.stream()
                .filter(not(room::equals))
                .flatMap(other -> Pattern.compile("(?<![\\w./:-])" + other + "\\.[a-z_]+")
                        .matcher(text)
                        .results()
                        .map(found -> found.group()));
    }

    /** Every text in a class file, also the pieces that are joined while the program runs. */
    private static Stream<String> texts(JavaClass each) {
        try (var bytes = each.getSource().orElseThrow().getUri().toURL().openStream()) {
            var pool = ClassFile.of().parse(bytes.readAllBytes()).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
