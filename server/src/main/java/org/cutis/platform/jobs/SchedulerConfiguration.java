package org.cutis.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.cutis.platform.Jobs;
import org.cutis.platform.ServerRole;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** db-scheduler over the application's own transactions: a job is there exactly when its rows are. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {
    /** Also bounds how many photos are decoded by jobs at once. */
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource database, List<Task<?>> kinds, Clock clock) {
        var recurring = new ArrayList<RecurringTask<?>>();
        var others = new ArrayList<Task<?>>();
        for (var kind : kinds) {
            if (kind instanceof RecurringTask<?> each) {
                recurring.add(each);
            } else {
                others.add(kind);
            }
        }
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), others)
                .startTasks(recurring)
                .tableName("platform.scheduled_tasks")
                // One name per process, or two on one host would take each other's jobs for their own.
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .serializer(new JsonData())
                .executorService(Executors.newFixedThreadPool(
                        THREADS, Thread.ofPlatform().name("job-", 1).daemon().factory()))
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofMillis(500))
                // A process that dies is noticed after four missed heartbeats; then another takes its jobs.
                .heartbeatInterval(Duration.ofSeconds(3))
                .missedHeartbeatsLimit(4)
                .enablePriority()
                .alwaysPersistTimestampInUTC()
                // Many times what an analysis takes. What is cut off all the same goes back to the queue.
                .shutdownMaxWait(Duration.ofSeconds(8))
                .clock(clock::instant)
                .build();
    }

    /**
     * Polling begins once everything is there, the tables too, and ends before the database goes, but after the last request:
     * an upload that is being answered waits for its report. A process that works no jobs only puts them into the database.
     */
    @Bean
    SmartLifecycle schedulerLifecycle(Scheduler scheduler, ServerRole role) {
        return new SmartLifecycle() {
            private boolean running;

            @Override
            public void start() {
                if (role.worksJobs()) {
                    scheduler.start();
                    running = true;
                }
            }

            @Override
            public void stop() {
                scheduler.stop();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            @Override
            public int getPhase() {
                return PostgresWakeups.PHASE;
            }
        };
    }

    @Bean
    Jobs jobs(Scheduler scheduler, Clock clock) {
        return new Jobs() {
            @Override
            public void enqueue(TaskInstance<?> job) {
                enqueueAt(clock.instant(), job);
                afterCommit(scheduler::triggerCheckForDueExecutions);
            }

            @Override
            public void enqueueAt(Instant time, TaskInstance<?> job) {
                scheduler.scheduleIfNotExists(job, time);
            }
        };
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
