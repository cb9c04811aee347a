package org.cutis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cutis.bench.Server.Answer;

/**
 * Drives one or more server processes and prints a row of a table for each call. Many people take turns, so that each stays
 * below the limits that hold for anybody.
 *
 * <pre>
 * Load register BASE PEOPLE        makes person-1@bench.example and so on
 * Load run [OPTION VALUE]…         the calls, in order
 *     --base URL, --pid PID        of a server process; as often as there are processes
 *     --postgres PID
 *     --people N                   that take turns (1)
 *     --photo FILE                 that is uploaded
 *     --label TEXT                 first column
 *     --figures FILE               gets a line "call, label, CPU ms" for each call, by tabs
 *     --seconds S, --warmup S      (6, 3)
 *     --connections N, --most N    (8, 20,000)
 *     --call NAME=upload | NAME=login | NAME=/path
 * Load memory --pid PID --postgres PID
 * </pre>
 */
final class Load {
    private final List<Server> servers = new ArrayList<>();
    private final List<Long> pids = new ArrayList<>();
    private long postgres;
    private int people = 1;
    private byte[] form = {};
    private String label = "";
    private Path figures = Path.of("/dev/null");
    private int seconds = 6;
    private int warmup = 3;
    private int connections = 8;
    private int most = 20_000;
    private final List<String> calls = new ArrayList<>();

    private Load() {}

    public static void main(String[] arguments) throws IOException {
        var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case "register" -> register(new Server(rest[0]), Integer.parseInt(rest[1]));
            case "run" -> parse(rest).run();
            case "memory" -> parse(rest).memory();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void register(Server server, int people) {
        IntStream.rangeClosed(1, people).forEach(person -> server.register(Server.email(person)));
    }

    private static Load parse(String[] options) throws IOException {
        var load = new Load();
        for (int i = 0; i < options.length; i += 2) {
            var value = options[i + 1];
            switch (options[i]) {
                case "--base" -> load.servers.add(new Server(value));
                case "--pid" -> load.pids.add(Long.parseLong(value));
                case "--postgres" -> load.postgres = Long.parseLong(value);
                case "--people" -> load.people = Integer.parseInt(value);
                case "--photo" -> load.form = Server.form(Files.readAllBytes(Path.of(value)));
                case "--label" -> load.label = value;
                case "--figures" -> load.figures = Path.of(value);
                case "--seconds" -> load.seconds = Integer.parseInt(value);
                case "--warmup" -> load.warmup = Integer.parseInt(value);
                case "--connections" -> load.connections = Integer.parseInt(value);
                case "--most" -> load.most = Integer.parseInt(value);
                case "--call" -> load.calls.add(value);
                default -> throw new IllegalArgumentException(options[i]);
            }
        }
        return load;
    }

    private void run() throws IOException {
        var processes = new Processes(pids, postgres);
        var access = IntStream.rangeClosed(1, people)
                .mapToObj(person -> servers.getFirst().signIn(Server.email(person)))
                .toList();
        for (var each : calls) {
            int equals = each.indexOf('=');
            var name = each.substring(0, equals);
            var call = call(each.substring(equals + 1), access);
            Round.of(call, connections, most, warmup, processes);
            var round = Round.of(call, connections, most, seconds, processes);
            print("| " + name + " | " + label + " | " + round.columns() + " |");
            Files.writeString(
                    figures,
                    String.format(Locale.ROOT, "%s\t%s\t%.4f%n", name, label, round.millis()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** Servers and people take turns, at different paces so that each person meets each server. */
    private IntFunction<Answer> call(String what, List<String> access) {
        return number -> {
            var server = servers.get(number % servers.size());
            int person = number / servers.size() % people;
            return switch (what) {
                case "upload" -> analysed(server.upload(form, access.get(person)));
                case "login" -> server.post("/api/auth/login", Server.credentials(Server.email(person + 1)));
                default -> server.get(what, access.get(person));
            };
        };
    }

    /** An upload that was not analysed to the end would be cheap. */
    private static Answer analysed(Answer answer) {
        boolean whole = answer.status() == 201 && !answer.text().contains("\"outcome\":\"REFUSED\"");
        return whole || !answer.isGood() ? answer : new Answer(0, answer.body());
    }

    private void memory() {
        var processes = new Processes(pids, postgres);
        double server = processes.serverMemory();
        double database = processes.postgresMemory();
        print(String.format(
                Locale.ROOT,
                "| server %.0f + PostgreSQL %.0f = **%.0f** | %.0f |",
                server,
                database,
                server + database,
                processes.resident()));
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }
}
