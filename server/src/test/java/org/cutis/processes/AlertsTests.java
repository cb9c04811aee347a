package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cutis.kit.Caller;
import org.cutis.kit.Committed;
import org.cutis.kit.Homes;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** An alert on a metric that does not exist never rings. */
class AlertsTests {
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:cutis|http|hikaricp|jvm|process)_[a-z_]+)\\b(?:\\{([a-z]+)=\"([^\"]+)\")?");

    @Test
    void every_metric_and_label_of_an_alert_is_there_after_a_scan() {
        var plan = ServerProcess.on(Homes.fresh("alerts"))
                .with("CUTIS_TLS", "local")
                .with("CUTIS_HTTPS_PORT", "0")
                .with("CUTIS_JOIN_PORT", "0");
        try (var server = plan.start()) {
            var stranger = server.ready();
            Person.register(stranger).aScan(DrawnPhotos.lesion());
            guessUntilTooMany(stranger);

            var metrics = server.management().get("/metrics").expect(200).words();
            var named = expressions().stream()
                    .flatMap(expression -> METRIC.matcher(expression).results())
                    .toList();
            assertThat(named).hasSizeGreaterThan(20);
            assertThat(named).allSatisfy(each -> assertThat(metrics).containsPattern(line(each)));
        }
    }

    /** A line of it that has the label, where one is named. */
    private static String line(MatchResult named) {
        var label = named.group(2) == null
                ? ""
                : "\\{[^}]*\\b" + named.group(2) + "=\"" + Pattern.quote(named.group(3)) + "\"";
        return "(?m)^" + named.group(1) + (label.isEmpty() ? "[{ ]" : label);
    }

    private static List<String> expressions() {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Committed.file("deploy/alerts.yml").text());
        var rules = Objects.requireNonNull(
                Objects.requireNonNull(file.get("groups")).getFirst().get("rules"));
        assertThat(rules).allSatisfy(rule -> assertThat(rule).containsKeys("alert", "expr", "labels", "annotations"));
        return rules.stream().map(rule -> String.valueOf(rule.get("expr"))).toList();
    }

    private static void guessUntilTooMany(Caller stranger) {
        var guess = Map.of("login", "nobody@example.org", "password", "no such lamp");
        for (int attempt = 0; attempt < 10; attempt++) {
            stranger.post("/api/auth/login", guess).expect(401);
        }
        stranger.post("/api/auth/login", guess).expect(429);
    }
}
