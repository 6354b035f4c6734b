package rangefinder.aggregate.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import rangefinder.aggregate.serve.SampleClaims.Speaker;
import rangefinder.aggregate.serve.SampleClaims.Statement;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.FeedState;
import rangefinder.schema.Lane;
import rangefinder.schema.SourceKind;
import rangefinder.schema.TopicClass;

/** Fills the sample world: seven questions that an invented country's newspapers write about. */
final class SampleNews {

    static final Speaker RELIEF = new Speaker("ngo/relief", "Tarn Relief", SourceKind.ngo, "B");
    static final Speaker MINISTRY = new Speaker("av/interior", "Interior Ministry of Avenia", SourceKind.government, "B");
    static final Speaker UNION = new Speaker("un/refugees", "League Refugee Office", SourceKind.international, "A");
    static final Speaker OFFICER = new Speaker("anon/officer", "an officer who asked not to be named", SourceKind.anonymous, "E");
    static final Speaker GOVERNOR = new Speaker("av/governor", "Governor Ottilie Marsh", SourceKind.government, "C");
    static final Speaker WITNESS = new Speaker("witness/ferry", "a ferry captain", SourceKind.witness, "D");
    static final Speaker HELIO = new Speaker("helio", "Helio Motors", SourceKind.company, "B");
    static final Speaker PRESS = new Speaker("medium/courier", "Harbour Courier", SourceKind.medium, "C");
    static final String FLOOD = "av/displace/people/tarn-valley";
    static final String TROOPS = "av/dispatch/troops/bo";
    static final String HELIO_TOPIC = "helio/cut/jobs";
    static final String BRIDGE = "collapse/marrow-bridge/2026-03-14";
    static final String HOSTILE = "<script>x</script>/‮gnp";
    private static final List<String> OUTLETS = List.of("Harbour Courier", "Northern Post", "Avenia Today", "The Tarn Ledger", "Evening Signal");

    private SampleNews() {}

    static SampleWorld world() {
        SampleWorld world = new SampleWorld();
        world.topic(new SampleTopic(FLOOD, "People displaced by the flood in the Tarn Valley", TopicClass.CAMPAIGN, "displaced", null, List.of()));
        world.topic(new SampleTopic(TROOPS, "Troops that Avenia sent to Borland", TopicClass.CAMPAIGN, "troops dispatched", null, List.of()));
        world.topic(new SampleTopic(BRIDGE, "People killed in the collapse of Marrow Bridge", TopicClass.INCIDENT, "killed", null, List.of()));
        world.topic(new SampleTopic(HELIO_TOPIC, "Jobs that Helio Motors cuts", TopicClass.CAMPAIGN, "jobs cut", null, List.of()));
        world.topic(new SampleTopic("av/damage/money/tarn-valley", "Cost of the flood in the Tarn Valley", TopicClass.CAMPAIGN, "damage", "EUR",
            List.of("northern-post.example/feed.xml has been silent for two days")));
        world.topic(new SampleTopic("bo/detain/people/capital", "People detained in Borland's capital", TopicClass.CAMPAIGN, "detained", null, List.of()));
        world.topic(new SampleTopic(HOSTILE, "<img src=x onerror=alert(1)> ‮dellik elpoeP", TopicClass.INCIDENT, "injured", null, List.of()));
        flood(world);
        troops(world);
        bridge(world);
        rest(world);
        feeds(world);
        return world;
    }

    static Statement said(Speaker speaker, String outlet, String day, double value, Bound bound, Lane lane) {
        return new Statement(speaker, outlet, LocalDate.parse(day), value, bound, lane, Basis.TOTAL,
            "In a statement, " + speaker.name() + " put the figure at ", ", and warned that it could change.");
    }

    /** Many claims about the flood, without a change for each. */
    static void fill(SampleWorld world, int claims) {
        Random random = new Random(11);
        Speaker[] speakers = {RELIEF, MINISTRY, UNION, GOVERNOR, WITNESS, OFFICER, PRESS};
        Bound[] bounds = {Bound.EXACT, Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST};
        for (int i = 0; i < claims; i++) {
            int day = random.nextInt(400);
            double value = Math.rint((9_000 + 100 * day) * Math.exp(random.nextGaussian() / 5));
            world.quietly(FLOOD, said(speakers[random.nextInt(speakers.length)], OUTLETS.get(i % 5), LocalDate.of(2025, 2, 1).plusDays(day).toString(), value,
                bounds[random.nextInt(bounds.length)], Lane.REALISED));
        }
    }

    private static void flood(SampleWorld world) {
        Random random = new Random(7);
        Speaker[] speakers = {RELIEF, MINISTRY, UNION, GOVERNOR, WITNESS};
        for (int day = 0; day < 46; day++) {
            Speaker speaker = speakers[random.nextInt(speakers.length)];
            double value = Math.rint((9_000 + 900 * day) * (0.85 + random.nextDouble() * 0.35) / 100) * 100;
            Bound bound = random.nextInt(4) == 0 ? Bound.AT_LEAST : random.nextInt(3) == 0 ? Bound.ABOUT : Bound.EXACT;
            world.publish(FLOOD, said(speaker, OUTLETS.get(day % 5), LocalDate.of(2026, 2, 1).plusDays(day).toString(), value, bound, Lane.REALISED));
        }
        world.publish(FLOOD, said(MINISTRY, "Avenia Today", "2026-03-18", 70_000, Bound.AT_MOST, Lane.FORECAST));
    }

    private static void troops(SampleWorld world) {
        world.publish(TROOPS, said(MINISTRY, "Northern Post", "2026-01-10", 11_000, Bound.EXACT, Lane.REALISED));
        world.publish(TROOPS, said(GOVERNOR, "Avenia Today", "2026-01-20", 12_000, Bound.EXACT, Lane.REALISED));
        world.publish(TROOPS, said(MINISTRY, "Northern Post", "2026-02-12", 14_000, Bound.AT_LEAST, Lane.REALISED));
        world.publish(TROOPS, said(OFFICER, "Evening Signal", "2026-03-01", 105_000, Bound.ABOUT, Lane.REALISED));
        world.publish(TROOPS, said(MINISTRY, "Northern Post", "2026-03-09", 25_000, Bound.ABOUT, Lane.PLANNED));
        TopicClaim wrong = world.publish(TROOPS, said(PRESS, "Harbour Courier", "2026-03-12", 41_000, Bound.EXACT, Lane.REALISED));
        world.correct(TROOPS, wrong, Instant.parse("2026-03-12T18:20:00Z"));
    }

    private static void bridge(SampleWorld world) {
        world.publish(BRIDGE, said(WITNESS, "Harbour Courier", "2026-03-14", 5, Bound.AT_LEAST, Lane.REALISED));
        world.publish(BRIDGE, said(GOVERNOR, "The Tarn Ledger", "2026-03-14", 7, Bound.EXACT, Lane.REALISED));
        world.publish(BRIDGE, said(MINISTRY, "Avenia Today", "2026-03-15", 9, Bound.EXACT, Lane.REALISED));
        world.publish(BRIDGE, said(RELIEF, "Evening Signal", "2026-03-15", 9, Bound.EXACT, Lane.REALISED));
    }

    private static void rest(SampleWorld world) {
        world.publish(HELIO_TOPIC, said(HELIO, "Northern Post", "2026-03-02", 3_200, Bound.EXACT, Lane.PLANNED));
        world.publish(HELIO_TOPIC, said(HELIO, "Northern Post", "2026-03-10", 1_150, Bound.EXACT, Lane.REALISED));
        world.publish("av/damage/money/tarn-valley", said(MINISTRY, "Avenia Today", "2026-03-05", 1_200_000_000, Bound.ABOUT, Lane.REALISED));
        world.publish("av/damage/money/tarn-valley", said(UNION, "Northern Post", "2026-03-11", 1_900_000_000, Bound.ABOUT, Lane.REALISED));
        world.publish("bo/detain/people/capital", said(RELIEF, "Evening Signal", "2025-11-03", 480, Bound.AT_LEAST, Lane.REALISED));
        world.publish(HOSTILE, new Statement(new Speaker("<b>x</b>", "<svg onload=alert(1)>", SourceKind.witness, "D"), "javascript:alert(1)",
            LocalDate.parse("2026-03-16"), 12, Bound.EXACT, Lane.REALISED, Basis.TOTAL, "A man <script>document.title='owned'</script> counted ",
            " ‮ injured <img src=x onerror=\"document.title='owned'\">."));
    }

    private static void feeds(SampleWorld world) {
        Instant noon = Instant.parse("2026-03-20T12:00:00Z");
        for (String outlet : OUTLETS) {
            String url = "https://" + outlet.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example/feed.xml";
            boolean silent = outlet.equals("Northern Post");
            boolean failing = outlet.equals("Evening Signal");
            world.feed(FeedState.newBuilder().setUrl(url).setPolled(noon).setSucceeded(failing ? noon.minusSeconds(7_200) : noon)
                .setChanged(silent ? noon.minusSeconds(172_800) : noon.minusSeconds(900)).setNext(noon.plusSeconds(600)).setIntervalSeconds(600)
                .setFailures(failing ? 4 : 0).setFailure(failing ? "HTTP 503 Service Unavailable" : null).setGaps(List.of(900, 1200, 1800, 700, 2400)).setSilent(silent).build());
        }
    }
}
