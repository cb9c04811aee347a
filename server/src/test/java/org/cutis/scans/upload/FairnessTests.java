package org.cutis.scans.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import java.util.UUID;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseTest
class FairnessTests {
    private static final byte[] PHOTO = DrawnPhotos.lesion();

    private final House house;
    private final Scheduler scheduler;

    FairnessTests(House house, Scheduler scheduler) {
        this.house = house;
        this.scheduler = scheduler;
    }

    @AfterEach
    void work_goes_on() {
        scheduler.resume();
    }

    @Test
    void one_persons_thirty_photos_do_not_hold_another_up() {
        scheduler.pause();
        var anna = house.aPatient();
        var bernd = house.aPatient();
        AtOnce.run(30, number -> anna.upload(PHOTO).expect(202));
        bernd.upload(PHOTO).expect(202);

        scheduler.resume();
        scheduler.triggerCheckForDueExecutions();

        var order = inOrderOfTheirReports(List.of(anna, bernd), 31);
        assertThat(order.indexOf(bernd.id())).isLessThan(5);
    }

    private List<UUID> inOrderOfTheirReports(List<Person> people, int scans) {
        for (int tenth = 0; tenth < 300; tenth++) {
            var done = house.db()
                    .sql("""
                            select person_id from scans.scan
                            where person_id in (:people) and status = 'DONE' order by analysed_at
                            """)
                    .param("people", people.stream().map(Person::id).toList())
                    .query((row, number) -> UUID.fromString(row.getString("person_id")))
                    .list();
            if (done.size() == scans) {
                return done;
            }
            ServerProcess.pause(100);
        }
        throw new AssertionError("not all were analysed");
    }
}
