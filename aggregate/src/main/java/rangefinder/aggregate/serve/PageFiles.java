package rangefinder.aggregate.serve;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;

/** The page: files in the jar, and the headers that keep what comes from articles harmless. */
final class PageFiles {

    /** Larger than the charting library, so that it is compressed once and kept. */
    private static final int PRECOMPRESSED_BYTES = 2 * 1024 * 1024;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private PageFiles() {}

    static void configure(JavalinConfig config) {
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/rangefinder/aggregate/serve/page";
            files.location = Location.CLASSPATH;
            files.precompressMaxSize = PRECOMPRESSED_BYTES;
            files.headers = java.util.Map.of("Cache-Control", "no-cache");
        });
    }

    /** Whether a person followed a link, rather than a program asking the API. */
    static boolean isForPeople(Context request) {
        String accepted = request.header("Accept");
        return accepted != null && accepted.contains("text/html") && !request.path().startsWith("/api/");
    }

    static void missing(Context request) {
        request.status(404).contentType("text/html; charset=utf-8").result(PageFiles.class.getResourceAsStream("page/missing.html"));
    }

    static void protect(Context request) {
        request.header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
            .header("Cross-Origin-Opener-Policy", "same-origin").header("Cross-Origin-Resource-Policy", "same-origin")
            .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
