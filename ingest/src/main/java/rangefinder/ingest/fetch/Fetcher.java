package rangefinder.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import rangefinder.ingest.fetch.FetchResult.Failed;
import rangefinder.ingest.fetch.FetchResult.Failure;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.fetch.FetchResult.NotModified;
import rangefinder.ingest.fetch.FetchResult.Refused;

/** Fetches over HTTP within limits, following redirects one by one. Safe for use by several threads; blocks the calling one. */
public final class Fetcher implements AutoCloseable {

    /** Connections kept open between requests; a site's pages usually come in a burst. */
    private static final int IDLE_CONNECTIONS = 32;
    private static final int IDLE_SECONDS = 20;
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
        + "application/xml;q=0.9,*/*;q=0.5";

    private final OkHttpClient client;
    private final String userAgent;
    private final FetchLimits limits;
    private final InstantSource clock;

    public Fetcher(String userAgent, FetchLimits limits, AddressGuard guard, InstantSource clock) {
        this.userAgent = userAgent;
        this.limits = limits;
        this.clock = clock;
        client = new OkHttpClient.Builder().socketFactory(new GuardedSockets(guard)).proxy(Proxy.NO_PROXY)
            .followRedirects(false).followSslRedirects(false).connectTimeout(limits.connect()).readTimeout(limits.call())
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS)).build();
    }

    public FetchResult fetch(FetchRequest request) {
        return fetch(request, url -> true);
    }

    /** @param mayVisit asked for the address and for every redirect: robots.txt */
    public FetchResult fetch(FetchRequest request, Predicate<String> mayVisit) {
        HttpUrl first = HttpUrl.parse(request.url());
        return first == null ? new Failed(null, Failure.BAD_ADDRESS, request.url()) : new Visit(request, first, mayVisit).run();
    }

    /**
     * Sends a form, without following redirects.
     *
     * @return the status of the answer; 0 where none came
     */
    public int post(String url, Map<String, String> form) {
        HttpUrl to = HttpUrl.parse(url);
        if (to == null) {
            return 0;
        }
        FormBody.Builder body = new FormBody.Builder();
        form.forEach(body::add);
        Call call = client.newCall(new Request.Builder().url(to).header("User-Agent", userAgent).post(body.build()).build());
        call.timeout().timeout(limits.call().toNanos(), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            return response.code();
        } catch (IOException e) {
            return 0;
        }
    }

    /** One fetch on its way from address to address. */
    private final class Visit {

        private final FetchRequest request;
        private final Predicate<String> mayVisit;
        private final Instant began = clock.instant();
        private final long deadline = System.nanoTime() + limits.call().toNanos();
        private HttpUrl url;
        private String movedTo;
        private boolean permanentSoFar = true;

        Visit(FetchRequest request, HttpUrl first, Predicate<String> mayVisit) {
            this.request = request;
            this.url = first;
            this.mayVisit = mayVisit;
        }

        FetchResult run() {
            for (int hop = 0; hop <= limits.redirects(); hop++) {
                if (!mayVisit.test(url.toString())) {
                    return failed(Failure.FORBIDDEN_BY_ROBOTS, url.toString());
                }
                FetchResult result = visit();
                if (result != null) {
                    return result;
                }
            }
            return failed(Failure.TOO_MANY_REDIRECTS, "more than " + limits.redirects() + ", last to " + url);
        }

        /** Null where a redirect has been taken. */
        private FetchResult visit() {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return failed(Failure.TIMEOUT, "after redirects");
            }
            Call call = client.newCall(http());
            call.timeout().timeout(left, TimeUnit.NANOSECONDS);
            try (Response response = call.execute()) {
                return answer(response);
            } catch (BoundedBody.TooLarge e) {
                return failed(Failure.TOO_LARGE, "more than " + limits.bytes() + " bytes");
            } catch (UnknownHostException e) {
                return failed(Failure.UNKNOWN_HOST, url.host());
            } catch (InterruptedIOException e) {
                return failed(Failure.TIMEOUT, "not finished in " + limits.call());
            } catch (BoundedBody.Broken e) {
                return failed(Failure.BROKEN_BODY, e.getMessage());
            } catch (IOException e) {
                GuardedSockets.Forbidden no = GuardedSockets.Forbidden.within(e);
                return no == null ? failed(Failure.CONNECTION, e.toString()) : failed(Failure.FORBIDDEN_ADDRESS, no.getMessage());
            }
        }

        private Request http() {
            Request.Builder http = new Request.Builder().url(url).header("User-Agent", userAgent).header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip, deflate, br");
            if (request.etag() != null) {
                http.header("If-None-Match", request.etag());
            }
            if (request.lastModified() != null) {
                http.header("If-Modified-Since", request.lastModified());
            }
            return http.build();
        }

        private FetchResult answer(Response response) throws IOException {
            int status = response.code();
            String location = response.header("Location");
            if (status == 304) {
                return new NotModified(movedTo, clock.instant());
            } else if (location != null && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)) {
                return redirected(status, location);
            } else if (status < 200 || status >= 300) {
                return new Refused(movedTo, status, RetryAfter.parse(response.header("Retry-After"), clock.instant()));
            }
            byte[] body = BoundedBody.read(response.body().byteStream(), response.headers("Content-Encoding"), limits.bytes());
            Instant now = clock.instant();
            return new Fetched(url.toString(), movedTo, status, headers(response), body, now, Duration.between(began, now));
        }

        private FetchResult redirected(int status, String location) {
            HttpUrl next = url.resolve(location);
            if (next == null) {
                return failed(Failure.BAD_ADDRESS, "redirect to " + location);
            }
            permanentSoFar &= status == 301 || status == 308;
            movedTo = permanentSoFar ? next.toString() : movedTo;
            url = next;
            return null;
        }

        private Failed failed(Failure why, String detail) {
            return new Failed(movedTo, why, detail);
        }
    }

    private static Map<String, List<String>> headers(Response response) {
        Map<String, List<String>> headers = new TreeMap<>();
        response.headers().toMultimap().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return headers;
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
